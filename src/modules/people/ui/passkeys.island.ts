/**
 * The one script of signing in: lets the device make or use a passkey, and sends what it answers with the form that is there. Without it the forms stay
 * hidden and the mail is the way in.
 */
import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser';

if (browserSupportsWebAuthn()) for (const form of document.querySelectorAll<HTMLFormElement>('form[data-ask]')) offer(form);

function offer(form: HTMLFormElement): void {
  form.parentElement!.hidden = false;
  const answer = form.elements.namedItem('answer') as HTMLInputElement;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void asked(form).then((text) => { answer.value = text; form.submit(); }, () => { form.querySelector('[role=status]')!.textContent = form.dataset.failed ?? ''; });
  });
}

/** What the device answers to the question that the server makes for it. */
async function asked(form: HTMLFormElement): Promise<string> {
  const question = await fetch(form.dataset.ask!, { method: 'POST', headers: { 'content-type': 'application/json' } });
  if (!question.ok) throw new Error(String(question.status));
  const optionsJSON = await question.json();
  return JSON.stringify(await (form.dataset.makes ? startRegistration({ optionsJSON }) : startAuthentication({ optionsJSON })));
}
