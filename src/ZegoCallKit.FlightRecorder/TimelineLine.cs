using System.Globalization;

namespace ZegoCallKit.FlightRecorder;

/// <summary>Represents one line of a <see cref="FlightRecording.Timeline"/>.</summary>
public sealed record TimelineLine
{
    /// <summary>Gets the time since the start of the recording.</summary>
    public required TimeSpan At { get; init; }

    /// <summary>Gets what the line is about.</summary>
    public required TimelineLineKind Kind { get; init; }

    /// <summary>Gets the name of the command, such as <c>Rooms.Login</c>, or of the event, such as <c>RoomStateChanged</c>; empty for a note.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// Gets the arguments and the result of the command, the properties of the event, or the text of the note. It contains names that users chose: clean it with
    /// <see cref="ForeignText.ToTerminal"/> before you write it to a terminal.
    /// </summary>
    public required string Details { get; init; }

    /// <summary>Returns the line as text: the seconds, an arrow to the right for a command or to the left for an event, the name and the details.</summary>
    /// <returns>The text; clean it with <see cref="ForeignText.ToTerminal"/> before you write it to a terminal.</returns>
    public override string ToString()
    {
        var arrow = Kind switch
        {
            TimelineLineKind.Command => "->",
            TimelineLineKind.Event => "<-",
            _ => "  ",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{At.TotalSeconds,10:0.000} {arrow} {$"{Name} {Details}".Trim()}");
    }
}
