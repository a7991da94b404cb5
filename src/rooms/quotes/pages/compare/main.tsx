// プラン比較表: choose plans and what it is for, then the table to read or to print.
import { useState } from 'preact/hooks';
import { showPage } from '../../../../ui/components/page';
import { kept } from '../../../../ui/leaving';
import { client } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import type { Calls, ComparePlansRequest, ComparisonDesk } from '../../contract';
import { comparing as words } from '../../words';
import { ComparisonForm } from './comparison-form';
import { ComparisonSheet, type ComparisonSheetProps } from './comparison-sheet';

const server = client<Calls>();

function ComparePage({ desk }: { readonly desk: ComparisonDesk }) {
  const [result, setResult] = useState<Pick<ComparisonSheetProps, 'comparison' | 'desks'> | null>(null);
  const form = useForm<Required<ComparePlansRequest>, void>(
    {
      plans: [],
      revenue: '',
      effectiveDate: desk.referenceDate,
      audience: '社内',
      memberNumber: '',
      intention: '',
      reason: '',
      approvalNumber: '',
    },
    async (request) => {
      const comparison = await server.comparePlans(request);
      const programs = [...new Set(comparison.lines.map((line) => line.program))];
      const desks = await Promise.all(programs.map((program) => server.openCoverage({ program })));
      // A reader's call keeps nothing, but what was typed stands on the sheet now.
      kept();
      setResult({ comparison, desks });
    },
  );
  return result ? (
    <ComparisonSheet {...result} onBack={() => setResult(null)} />
  ) : (
    <ComparisonForm desk={desk} form={form} />
  );
}

showPage(words.loading, server.openComparison, (desk) => <ComparePage desk={desk} />);
