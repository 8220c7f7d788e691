using System.Text.Json.Serialization;
using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.Desk.Wire;

/// <summary>Represents what a publisher's devices do. A device that is not used is absent.</summary>
internal sealed record WireSource
{
    public static readonly WireSource Unknown = new();

    public RemoteDeviceState? Camera { get; init; }

    public RemoteDeviceState? Microphone { get; init; }

    public RemoteDeviceState? Speaker { get; init; }

    /// <summary>Gets whether no video is expected at present.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool NoVideo { get; init; }

    /// <summary>Gets whether no audio is expected at present.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool NoAudio { get; init; }
}
