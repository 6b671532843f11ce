import { redirect } from '@sveltejs/kit';
import { saveAdvertisement, showAdvertisements, type PlacedAdvert, type WijkAdverts } from '#modules/directory/index.ts';
import { attempt, refused, typedIn } from '#platform/http/forms.ts';
import { notFound, type Context } from '#platform/use-case/index.ts';
import { uploadIn } from '../forms.ts';

/** Saves what the form of an advertisement says, a new one without an id, and goes back to the list. */
export async function saveFrom(request: Request, { context, locale }: App.Locals, id?: string) {
  const form = await request.formData();
  const { content } = await uploadIn(form, 'picture');
  const saved = await attempt(locale, form, () => saveAdvertisement(context, { ...typedIn(form), id, picture: content }));
  return refused(saved) ? saved : redirect(303, '/beheer/advertenties?gedaan=saved');
}

/** The advertisement with this id among those that the actor places. @throws Refusal 404 when it is not. */
export async function advertOf(context: Context, id: string): Promise<{ advert: PlacedAdvert; wijken: WijkAdverts[] }> {
  const wijken = await showAdvertisements(context);
  return { advert: wijken.flatMap(({ adverts }) => adverts).find((advert) => advert.id === id) ?? notFound(), wijken };
}
