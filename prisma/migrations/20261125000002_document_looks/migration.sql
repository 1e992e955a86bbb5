-- Numbers that look alike: U is like 0, A like 4 and T like 7 too. The stored looks are written again by the rules of
-- version 2; names and keys of a subject have not changed.
update search.document
   set look = translate(number, 'OQDUILZASGTB', '000011245678')
 where look is distinct from translate(number, 'OQDUILZASGTB', '000011245678');
update search.subject set rules_version = 2 where rules_version = 1;
