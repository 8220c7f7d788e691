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

    /// <summary>Gets whether all states have a defined value.</summary>
    [JsonIgnore]
    public bool IsDefined => IsState(Camera) && IsState(Microphone) && IsState(Speaker);

    /// <summary>Returns the source after a device has changed its state.</summary>
    public WireSource With(EngineEvent state) => state switch
    {
        RemoteCameraStateUpdated camera => this with { Camera = camera.State },
        RemoteMicrophoneStateUpdated microphone => this with { Microphone = microphone.State },
        RemoteSpeakerStateUpdated speaker => this with { Speaker = speaker.State },
        _ => this,
    };

    private static bool IsState(RemoteDeviceState? state) => state is null || Enum.IsDefined(state.Value);
}
