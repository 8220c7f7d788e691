using System.Text.RegularExpressions;
using Xunit;

namespace ZegoCallKit.House.Tests;

/// <summary>The asynchronous methods document the exceptions that they throw, and what a cancellation leaves behind.</summary>
public sealed partial class VerbDocTests
{
    // These methods end something and fail only with the caller's own cancellation, or the program itself implements them.
    private static readonly HashSet<string> Quiet = ["StopAsync", "LogoutAsync", "HangUpAsync", "SignOutAsync", "DisconnectAsync", "GetTokenAsync"];

    // The three sentences that docs/concepts/state-and-errors.md explains, and then the effects that only one method has.
    private static readonly HashSet<string> Cancellations =
    [
        "Cancels the operation, as if it had never been called.",
        "Cancels the operation; it may already have taken effect.",
        "Stops waiting; the operation continues.",
        "Canceled when the login is canceled, when the room has ended, and when a renewal has taken longer than <see cref=\"ZegoTimeouts.Login\"/>.",
        "Cancels the check and closes the devices.",
        "Cancels the operation and pauses the player.",
        "Cancels the operation; a call that was accepted already is hung up.",
        "Cancels the operation; a call that was already entered is left.",
        "Cancels the operation; a call that was joined already is left.",
        "Cancels the operation; if playing has begun, it is paused.",
        "Cancels the recording; what has already been written remains.",
        "Cancels the sharing before it has begun.",
        "Cancels the switch. Once the switch has begun, the client is then in neither room.",
        "Cancels the transfer: the invitation is withdrawn, and the call stays on hold.",
        "Cancels the transfer; members who have followed stay in this call.",
    ];

    [Fact]
    public void Every_cancellation_token_is_documented_in_a_fixed_sentence()
    {
        var used = (
            from file in Repository.SourceFiles
            where file.StartsWith("src/ZegoCallKit/", StringComparison.Ordinal)
            from Match token in Token().Matches(Repository.Read(file))
            select (File: file, Text: token.Groups["text"].Value)).ToList();

        Assert.True(used.Count > 100, $"Only {used.Count} tokens were found.");
        Findings.None(used.Where(one => !Cancellations.Contains(one.Text)).Select(one => $"{one.File}: {one.Text}"));
        Findings.None(Cancellations.Except(used.Select(one => one.Text)).Select(sentence => $"Nothing says: {sentence}"));
    }

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

    [GeneratedRegex(@"<param name=""cancellationToken"">(?<text>.*?)</param>", RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Token();

    [GeneratedRegex("^public interface I", RegexOptions.Multiline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Interface();

    [GeneratedRegex(@"(?<docs>(^    ///[^\n]*\n)+)    (Value)?Task(<[^\n]*>)? (?<name>\w+Async)\(", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Verb();
}
