using ZegoCallKit.Tool.CommandLine;

namespace ZegoCallKit.Tool.Desks;

/// <summary>A command that a user types into the phone.</summary>
/// <param name="Verb">What to do.</param>
/// <param name="Users">Whom to call.</param>
/// <param name="Audio">Whether to call without video.</param>
internal sealed record PhoneLine(PhoneVerb Verb, IReadOnlyList<RoomUser> Users, bool Audio)
{
    public const string Help = "call [audio] USER..., accept, decline, hang up, quit";

    /// <summary>Parses a line.</summary>
    /// <returns>The command; <see langword="null"/> for an empty line.</returns>
    /// <exception cref="FormatException">The line is not a command.</exception>
    public static PhoneLine? Parse(string line)
    {
        var words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            [] => null,
            ["call", "audio", _, ..] => new PhoneLine(PhoneVerb.Call, UsersOf(words[2..]), Audio: true),
            ["call", _, ..] when words[1] != "audio" => new PhoneLine(PhoneVerb.Call, UsersOf(words[1..]), Audio: false),
            ["accept"] => new PhoneLine(PhoneVerb.Accept, [], Audio: false),
            ["decline"] => new PhoneLine(PhoneVerb.Decline, [], Audio: false),
            ["hang", "up"] or ["hangup"] => new PhoneLine(PhoneVerb.HangUp, [], Audio: false),
            ["quit"] or ["exit"] => new PhoneLine(PhoneVerb.Quit, [], Audio: false),
            _ => throw new FormatException($"'{line.Trim()}' is not a command. There are: {Help}."),
        };
    }

    private static List<RoomUser> UsersOf(string[] names)
    {
        try
        {
            return [.. names.Select(static name => new RoomUser(new UserId(name)))];
        }
        catch (ArgumentException fault)
        {
            throw new FormatException(ArgumentText.Of(fault), fault);
        }
    }
}
