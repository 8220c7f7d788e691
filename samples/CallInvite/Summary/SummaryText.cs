namespace CallInvite.Summary;

/// <summary>Writes the summary as text.</summary>
internal static class SummaryText
{
    public static void Write(ScenarioSummary summary, TextWriter output)
    {
        output.WriteLine();
        foreach (var call in summary.Calls)
        {
            output.WriteLine($"{call.User,-6} {call.Call,-7} {call.Reason,-18} {string.Join(" > ", call.Phases)}");
        }

        output.WriteLine(summary.Violations == 0 ? "No rules were broken." : "Broken rules:");
        foreach (var broken in summary.Broken)
        {
            output.WriteLine($"  {broken}");
        }
    }
}
