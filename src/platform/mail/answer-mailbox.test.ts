import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerMailbox } from './answer-mailbox.ts';

const read = (WIJKVERBAND_MAIL_IN?: string, WIJKVERBAND_ANSWERS?: string) => answerMailbox({ WIJKVERBAND_MAIL_IN, WIJKVERBAND_ANSWERS });

test('nothing is heard unless it was asked for, and half of it is said to be unclear', () => {
  assert.equal(read(), null);
  assert.deepEqual(read('smtp://127.0.0.1:2525', ' Antwoord@Wijk.example '), { host: '127.0.0.1', port: 2525, local: 'antwoord', domain: 'wijk.example' });
  assert.equal((read('smtp://[::1]:2525', 'a@wijk.example') as { host: string }).host, '::1');
  for (const [at, address] of [['smtp://127.0.0.1:2525', undefined], [undefined, 'a@wijk.example'], ['127.0.0.1:2525', 'a@wijk.example'], ['smtp://127.0.0.1', 'a@wijk.example'], ['imap://127.0.0.1:143', 'a@wijk.example'], ['smtp://127.0.0.1:2525', 'a+b@wijk.example'], ['smtp://127.0.0.1:2525', `${'a'.repeat(17)}@wijk.example`], ['smtp://127.0.0.1:2525', 'wijk.example']] as const) assert.equal(read(at, address), 'unclear');
});
