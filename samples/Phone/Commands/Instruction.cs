using System.Globalization;
using ZegoCallKit;
using ZegoCallKit.Calls;

namespace Phone.Commands;

/// <summary>Represents one command of the user.</summary>
internal sealed record Instruction
{
    public const string Help = """
        call [audio] USER...       calls one or several users, with video unless you say audio
        accept                     accepts the call that rings
        decline [WORDS]            declines it
        hang up                    leaves the call, or cancels it while it is ringing
        hold, resume               puts the call on hold, and resumes it
        who                        shows which of the contacts can be reached
        history [more]             shows this user's calls on all devices, 20 at a time, the newest first
        dnd [MINUTES], dnd off     turns on do not disturb for all devices of this user, for a time or until dnd off
        wait STATE [SECONDS]       for scripts: waits until a call is ringing, in-call or over, or the phone is connected or disconnected; 30 seconds by default
        quit                       hangs up and ends the program
        """;

    private static readonly Dictionary<string, WaitState> States = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ringing"] = WaitState.Ringing,
        ["in-call"] = WaitState.InCall,
        ["over"] = WaitState.Over,
        ["connected"] = WaitState.Connected,
        ["disconnected"] = WaitState.Disconnected,
    };

    public required Verb Verb { get; init; }

    public IReadOnlyList<UserId> Users { get; init; } = [];

    public CallKind Kind { get; init; } = CallKind.Video;

    public string Words { get; init; } = "";

    /// <summary>Gets whether the history continues where it stopped.</summary>
    public bool IsMore { get; init; }

    /// <summary>Gets whether what the command switches is to be on.</summary>
    public bool IsOn { get; init; }

    /// <summary>Gets for how long; <see langword="null"/> until it is switched again.</summary>
    public TimeSpan? Duration { get; init; }

    public WaitState State { get; init; }

    public TimeSpan Limit { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Parses a line.</summary>
    /// <exception cref="FormatException">The line is not a command; the message says what is wrong.</exception>
    public static Instruction Parse(string line)
    {
        var words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            ["call", "audio", _, ..] => new Instruction { Verb = Verb.Call, Kind = CallKind.Audio, Users = UsersOf(words[2..]) },
            ["call", _, ..] when words[1] is not "audio" => new Instruction { Verb = Verb.Call, Users = UsersOf(words[1..]) },
            ["call", ..] => throw new FormatException("Say whom: call bob"),
            ["accept"] => new Instruction { Verb = Verb.Accept },
            ["decline", ..] => new Instruction { Verb = Verb.Decline, Words = string.Join(' ', words[1..]) },
            ["hang", "up"] or ["hangup"] => new Instruction { Verb = Verb.HangUp },
            ["hold"] => new Instruction { Verb = Verb.Hold },
            ["resume"] => new Instruction { Verb = Verb.Resume },
            ["who"] => new Instruction { Verb = Verb.Who },
            ["history"] => new Instruction { Verb = Verb.History },
            ["history", "more"] => new Instruction { Verb = Verb.History, IsMore = true },
            ["dnd"] => new Instruction { Verb = Verb.DoNotDisturb, IsOn = true },
            ["dnd", "off"] => new Instruction { Verb = Verb.DoNotDisturb },
            ["dnd", var minutes] => new Instruction { Verb = Verb.DoNotDisturb, IsOn = true, Duration = MinutesOf(minutes) },
            ["wait", var state] => new Instruction { Verb = Verb.Wait, State = StateOf(state) },
            ["wait", var state, var seconds] => new Instruction { Verb = Verb.Wait, State = StateOf(state), Limit = LimitOf(seconds) },
            ["help"] or ["?"] => new Instruction { Verb = Verb.Help },
            ["quit"] or ["exit"] => new Instruction { Verb = Verb.Quit },
            _ => throw new FormatException($"'{line.Trim()}' is not a command; 'help' lists them."),
        };
    }

    private static List<UserId> UsersOf(string[] names)
    {
        try
        {
            return [.. names.Select(static name => new UserId(name))];
        }
        catch (ArgumentException fault)
        {
            throw new FormatException(fault.Message, fault);
        }
    }

    private static WaitState StateOf(string word) =>
        States.TryGetValue(word, out var state) ? state : throw new FormatException($"'{word}' is none of {string.Join(", ", States.Keys)}.");

    private static TimeSpan MinutesOf(string minutes) =>
        int.TryParse(minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 10_000
            ? TimeSpan.FromMinutes(number)
            : throw new FormatException($"The minutes must be from 1 to 10000; they are '{minutes}'.");

    private static TimeSpan LimitOf(string seconds) =>
        double.TryParse(seconds, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 3_600
            ? TimeSpan.FromSeconds(number)
            : throw new FormatException($"The seconds to wait must be above 0 and at most 3600; they are '{seconds}'.");
}
