-- That a claim or an invitation is of a party says nothing of a person: who it is of stands beside it.
comment on column claim.party_id is '@personal none';
comment on column invitation.party_id is '@personal none';
