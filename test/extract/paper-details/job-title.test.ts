import { describe, expect, it } from 'vitest';
import { councilDetails } from '../../../src/extract/paper-details/council.js';
import { bodyIn } from '../../../src/extract/paper-details/meeting.js';
import { labelAt } from '../../../src/sections/head-block.js';
import { paperContext } from '../council-paper.js';

describe('"Title:" under the name of an officer', () => {
  it.each<[title: string, isPaper: boolean]>([
    ['Bin Intelligence Manager', false],
    ['Head of Service, Carts', false],
    ['Interim Corporate Director – Bins', false],
    ['Bin Improvement Plan Manager', false],
    ['Strategy and Performance Lead Officer', false],
    ['Principal Accountant', false],
    ['Bin Improvement Plan', true],
    ['Annual Report of the Director of Bins', true],
    ['Appointment of a Director of Bins', true],
    ['Bin Service Performance', true],
    ['Update from the Head of Carts', true],
    ['Wheels and Axles', true],
  ])('%s', async (title, isPaper) => {
    const { details } = councilDetails(
      await paperContext(['To: Cabinet', 'Date: 3 May 2024', 'Report author: Ann Lee', `Title: ${title}`, 'Summary']),
    );
    expect(details.title?.value ?? null).toBe(isPaper ? title : null);
  });
});

describe('"Title:" under the name of whoever submits a paper', () => {
  it.each<[lines: string[], title: string]>([
    [['Report of the Lead Member for Bins', 'Title: Focused Visit to Bin Services'], 'Focused Visit to Bin Services'],
    [['Report of: Director of Bins', 'Title: The Chief Bin Officer'], 'The Chief Bin Officer'],
    [['Report of: Ann Lee', 'Title: Director of Bins', 'Subject: Wheels'], 'Wheels'],
    [['Author: Ann Lee, Head of Bins', 'Title: Our Lead Officer for Wheels'], 'Our Lead Officer for Wheels'],
  ])('%j', async (lines, title) => {
    const { details } = councilDetails(await paperContext(['To: Cabinet', 'Date: 3 May 2024', ...lines, 'Summary']));
    expect(details.title?.value).toBe(title);
  });
});

describe('labels that ask for more than a name', () => {
  it.each<[label: string, field: string | undefined]>([
    ['Authors and Roles:', 'author'],
    ['Author/Position:', 'author'],
    ['Report Author & Job Title:', 'author'],
    ['Name and designation of report author:', 'author'],
    ['Lead Officer and Contact Details:', 'author'],
    ['Report author(s) and post(s):', 'author'],
    ['Contact officer telephone number:', 'author'],
    ['Accountable Director and Directorate:', 'director'],
    ['Presenter / Role:', 'presenter'],
    ['Report of and role:', 'reportOf'],
    ['Officer Title:', undefined],
    ['Contact/Tel:', undefined],
    ['Meeting and role:', undefined],
  ])('%s', (label, field) => {
    expect(labelAt(`${label} Ann Lee`)?.field).toBe(field);
  });
});

describe('a member who decides alone', () => {
  it.each<[text: string, name: string | null]>([
    ['Cabinet Portfolio Holder for Bins', 'Cabinet Portfolio Holder for Bins'],
    ['Executive Lead Member for Bins', 'Executive Lead Member for Bins'],
    ['Portfolio Holder for Bins and Carts', 'Portfolio Holder for Bins and Carts'],
    ['Decision Session - Executive Member for Bins', 'Decision Session - Executive Member for Bins'],
    ['the Cabinet Member for Bins, 12 May 2024', 'Cabinet Member for Bins'],
    ['Lead Councillor for Carts', 'Lead Councillor for Carts'],
    [
      'Deputy Leader of the Council and Cabinet Member for Bins',
      'Deputy Leader of the Council and Cabinet Member for Bins',
    ],
    ['Cabinet Member for Bins (Councillor Ann Lee)', null],
    ['Cllr Ann Lee, Cabinet Member for Bins', null],
    ['Director of Bins', null],
    ['Executive Member for Bins – Ann Lee', null],
  ])('%s', (text, name) => {
    const part = bodyIn(text, true);
    expect(part && text.slice(part.from, part.to)).toBe(name);
  });
});
