using System.Collections.Immutable;

namespace ZegoCallKit.FlightRecorder;

/// <summary>Represents a command that the engine received. The engine raised the events between the command and its <see cref="RecordedAnswer"/> before the command returned, or on another thread meanwhile.</summary>
public sealed record RecordedCommand : RecordedEntry
{
    /// <summary>Gets the number of the command in the recording.</summary>
    public required int Number { get; init; }

    /// <summary>Gets the group of the port and the method, such as <c>Rooms.Login</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the arguments as text. Secrets are replaced by whether there was one, and bodies by their length.</summary>
    public ImmutableDictionary<string, string> Arguments { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Returns one argument.</summary>
    /// <param name="name">The name of the argument.</param>
    /// <returns>The value; empty if there is no such argument.</returns>
    public string Argument(string name) => Arguments.GetValueOrDefault(name, "");
}
