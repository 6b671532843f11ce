import type { Contribution } from '#platform/contribution.ts';
import './answer.ts';
import { deliverMail } from './deliver-mail.ts';

export const contribution: Contribution = { module: 'reach', jobs: [deliverMail] };
