using Xunit;

namespace ZegoCallKit.House.Tests;

/// <summary>A project that is not in the solution is neither built nor tested.</summary>
public sealed class SolutionTests
{
    /// <summary>This project packs what eng/get-express-sdk unpacked, and cannot be packed before.</summary>
    private const string Outsider = "eng/express-sdk/ZEGO.Express.SDK.csproj";

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = Repository.Read("ZegoCallKit.sln").Replace('\\', '/');
        Findings.None(Repository.Files("*.csproj")
            .Where(project => project is not Outsider && !solution.Contains($"\"{project}\"", StringComparison.Ordinal))
            .Select(project => $"{project} is not in ZegoCallKit.sln."));
    }
}
