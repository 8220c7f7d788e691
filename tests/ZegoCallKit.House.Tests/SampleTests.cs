using System.Text.RegularExpressions;
using Xunit;

namespace ZegoCallKit.House.Tests;

/// <summary>Samples are copied: what they take from outside their folder does not come along.</summary>
public sealed partial class SampleTests
{
    // Larger programs, which share files with each other and with the tool.
    private static readonly string[] Sharing = ["CallInvite", "GroupCall", "InCall", "Phone"];

    [Fact]
    public void Samples_take_only_libraries_from_outside_their_folder() => Findings.None(
        from project in Repository.Files("*.csproj")
        where IsCopied(project)
        from Match path in OutsidePath().Matches(Repository.Read(project))
        where !path.Value.StartsWith("../../src/", StringComparison.Ordinal) || !path.Value.EndsWith(".csproj", StringComparison.Ordinal)
        select $"{project} takes {path.Value}.");

    [Fact]
    public void Samples_use_only_what_is_public() => Findings.None(
        from file in Repository.SourceFiles
        where IsCopied(file) && InternalNamespace().IsMatch(Repository.Read(file))
        select $"{file} uses ZegoCallKit.Internal.");

    [Theory]
    [InlineData("Call")]
    [InlineData("QuickStart")]
    [InlineData("TokenClient")]
    [InlineData("Worker")]
    public void The_samples_that_are_copied_first_have_whole_project_files(string sample) =>
        Assert.All(["OutputType", "TargetFramework", "Nullable", "ImplicitUsings"], element => Assert.Contains($"<{element}>", Repository.Read($"samples/{sample}/{sample}.csproj"), StringComparison.Ordinal));

    private static bool IsCopied(string file) => file.Split('/') is ["samples", var sample, _, ..] && sample is not "Shared" && !Sharing.Contains(sample);

    [GeneratedRegex(@"(?<="")\.\./[^"";]*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OutsidePath();

    [GeneratedRegex(@"\bZegoCallKit\.Internal\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex InternalNamespace();
}
