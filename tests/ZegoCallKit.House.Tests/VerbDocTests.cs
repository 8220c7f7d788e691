using System.Text.RegularExpressions;
using Xunit;

namespace ZegoCallKit.House.Tests;

/// <summary>The asynchronous methods of the interfaces document the exceptions that they throw.</summary>
public sealed partial class VerbDocTests
{
    // These methods end something and fail only with the caller's own cancellation, or the program itself implements them.
    private static readonly HashSet<string> Quiet = ["StopAsync", "LogoutAsync", "HangUpAsync", "SignOutAsync", "DisconnectAsync", "GetTokenAsync"];

    [Fact]
    public void Every_verb_of_the_facade_documents_its_exceptions() => Findings.None(
        from file in Repository.SourceFiles
        where file.StartsWith("src/ZegoCallKit/", StringComparison.Ordinal) && !file.StartsWith("src/ZegoCallKit/Engine/", StringComparison.Ordinal)
        let text = Repository.Read(file)
        where Interface().IsMatch(text)
        from Match verb in Verb().Matches(text)
        let name = verb.Groups["name"].Value
        where !Quiet.Contains(name) && !verb.Groups["docs"].Value.Contains("<exception ", StringComparison.Ordinal)
        select $"{file}: {name} does not say what it throws");

    [GeneratedRegex("^public interface I", RegexOptions.Multiline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Interface();

    [GeneratedRegex(@"(?<docs>(^    ///[^\n]*\n)+)    (Value)?Task(<[^\n]*>)? (?<name>\w+Async)\(", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Verb();
}
