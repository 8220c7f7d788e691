namespace ZegoCallKit.Calls.InCall;

/// <summary>Which requests of other members are granted. By default others may turn off what this user sends, but not turn it on, and not make him leave.</summary>
public sealed record ControlPolicy
{
    /// <summary>Grants nothing.</summary>
    public static readonly ControlPolicy Nothing = new() { AllowTurningOff = false };

    /// <summary>Whether others may turn the microphone and the camera off. Default on.</summary>
    public bool AllowTurningOff { get; init; } = true;

    /// <summary>Whether others may turn the microphone and the camera on. Default off: it would send what this user does not expect.</summary>
    public bool AllowTurningOn { get; init; }

    /// <summary>Whether others may make this user leave. Default off.</summary>
    public bool AllowRemoving { get; init; }

    /// <summary>Decides in the place of the switches above, e.g. by who asks; <see langword="null"/> for them. Called apart from the kit's loops, one request at a time; when it throws, the request is refused.</summary>
    public Func<ControlRequest, bool>? Decide { get; init; }

    internal bool Allows(ControlRequest request) => Decide?.Invoke(request) ?? request.Action switch
    {
        ControlAction.TurnMicrophoneOff or ControlAction.TurnCameraOff => AllowTurningOff,
        ControlAction.TurnMicrophoneOn or ControlAction.TurnCameraOn => AllowTurningOn,
        ControlAction.Leave => AllowRemoving,
        _ => false,
    };
}
