using System.Reflection;
using System.Text.RegularExpressions;
using Xunit;

namespace ZegoCallKit.House.Tests;

/// <summary>Options are records that anybody can create; what receives them validates them and names a wrong property by its path.</summary>
public sealed partial class OptionTests
{
    private static readonly string[] Endings = ["Options", "Settings", "Conditions", "Plan", "Config"];

    // Every value is allowed.
    private static readonly HashSet<string> Free = ["InMemoryEngineOptions"];

    [Fact]
    public void Options_are_validated_by_what_receives_them() => Findings.None(
        from type in Records
        where !Free.Contains(type.Name)
        where !type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Any(method => method.Name == "Validate" && method.GetParameters() is [.., { ParameterType: var last }] && last == typeof(string))
        select $"{type.FullName} has no Validate(string)");

    [Fact]
    public void Options_do_not_throw_while_they_are_created()
    {
        var names = Records.Select(type => type.Name).ToHashSet(StringComparer.Ordinal);
        Findings.None(
            from file in Repository.SourceFiles
            where file.StartsWith("src/", StringComparison.Ordinal) && names.Contains(Path.GetFileNameWithoutExtension(file))
            where ThrowingInit().IsMatch(Repository.Read(file))
            select $"{file}: an init accessor that does more than set a field");
    }

    // The port's own are checked above it.
    private static IEnumerable<Type> Records =>
        from type in Repository.PublicTypes
        where type.GetMethod("<Clone>$") is not null && type.Namespace != "ZegoCallKit.Engine"
        where Endings.Any(ending => type.Name.EndsWith(ending, StringComparison.Ordinal))
        select type;

    [GeneratedRegex(@"\binit\s*(\{|=>(?! *\w+ = value;))", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ThrowingInit();
}
