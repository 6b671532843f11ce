import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stages } from './index.ts';
import { searchQuestions } from './search-questions.ts';

const stageOf = new Map(stages.map((stage) => [stage.region.slug, stage]));

test('every question is about a region, an area and entries that exist', () => {
  for (const { question, region, area, grades, set } of searchQuestions) {
    const stage = stageOf.get(region)!;
    assert.ok(stage, question);
    if (area) assert.ok(stage.areas.some(({ code }) => code === area), question);
    const services = new Set(stage.services.map(({ slug }) => slug));
    assert.deepEqual(Object.keys(grades).filter((slug) => !services.has(slug)), [], question);
    assert.ok(Object.values(grades).length > 0 && Object.values(grades).every((grade) => [1, 2, 3].includes(grade)), question);
    assert.ok(['dev', 'test', 'fresh', 'second', 'third', 'fourth', 'fifth'].includes(set), question);
  }
});

test('no question is asked twice in one place, and every set is large enough to judge by', () => {
  const asked = searchQuestions.map(({ question, region, area }) => `${region} ${area} ${question.toLowerCase()}`);
  assert.equal(new Set(asked).size, asked.length);
  assert.ok(asked.length >= 110);
  const countOf = (set: string) => searchQuestions.filter((one) => one.set === set).length;
  assert.equal(countOf('dev'), countOf('test'));
  for (const set of ['fresh', 'second']) assert.ok(countOf(set) >= 60, set);
});
