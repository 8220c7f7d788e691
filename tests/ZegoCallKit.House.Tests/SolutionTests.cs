using Xunit;

namespace ZegoCallKit.House.Tests;

/// <summary>A project that is not in the solution is neither built nor tested.</summary>
public sealed class SolutionTests
{
    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = Repository.Read("ZegoCallKit.sln").Replace('\\', '/');
        Findings.None(Repository.Files("*.csproj")
            .Where(project => !solution.Contains($"\"{project}\"", StringComparison.Ordinal))
            .Select(project => $"{project} is not in ZegoCallKit.sln."));
    }
}
