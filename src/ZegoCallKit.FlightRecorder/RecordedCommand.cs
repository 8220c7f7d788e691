using System.Collections.Immutable;

namespace ZegoCallKit.FlightRecorder;

/// <summary>Something the engine was told. Events between it and its <see cref="RecordedAnswer"/> were raised before it returned, or by another thread meanwhile.</summary>
public sealed record RecordedCommand : RecordedEntry
{
    /// <summary>Numbers the commands of a recording.</summary>
    public required int Number { get; init; }

    /// <summary>The group of the port and the method, e.g. <c>Rooms.Login</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What it was told, as text; secrets are replaced by whether there was one, bodies by their length.</summary>
    public ImmutableDictionary<string, string> Arguments { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>One argument.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>Its value; empty when there is none.</returns>
    public string Argument(string name) => Arguments.GetValueOrDefault(name, "");
}
