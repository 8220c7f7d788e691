using System.Text.RegularExpressions;
using Xunit;

namespace ZegoCallKit.House.Tests;

/// <summary>Random suites run with a fixed seed and, in CI, with a new one, and name the seed that failed.</summary>
public sealed partial class RandomSuiteTests
{
    // Random bytes as content, and not as cases.
    private static readonly string[] Content =
    [
        "tests/ZegoCallKit.Samples.Tests/Recording/RecorderTests.cs", "tests/ZegoCallKit.SignalingContract/SendingContract.cs", "tests/ZegoCallKit.Tests/Effects/BeautyProcessorTests.cs",
        "tests/ZegoCallKit.Tests/Media/Files/PngFileTests.cs", "tests/ZegoCallKit.Tests/Media/VideoConverterTests.cs",
    ];

    [Fact]
    public void Properties_are_checked_with_a_fixed_and_a_new_seed() => Findings.None(
        from file in Tests
        where file is not "tests/Shared/Properties/Properties.cs" && PropertyCheck().IsMatch(Repository.Read(file))
        select $"{file} checks a property with a seed that nobody knows: use Properties.Hold.");

    [Fact]
    public void No_random_suite_has_one_seed_only() => Findings.None(
        from file in Tests
        where !Content.Contains(file) && OneSeed().IsMatch(Repository.Read(file))
        select $"{file} has one seed: use FreshSeeds.ForEach.");

    private static IEnumerable<string> Tests => Repository.SourceFiles.Where(static file => file.StartsWith("tests/", StringComparison.Ordinal) && !file.StartsWith("tests/ZegoCallKit.House.Tests/", StringComparison.Ordinal));

    [GeneratedRegex(@"\bCheck\.(One|Quick)|\.(Check|QuickCheck)(ThrowOnFailure)?\(Config", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PropertyCheck();

    [GeneratedRegex(@"\bRandom(\(| \w+ = new\()[0-9_]+\)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OneSeed();
}
