namespace ZegoCallKit.Calls.InCall;

/// <summary>Specifies which requests of other members are granted. By default, others can turn off what this user sends, but can neither turn it on nor remove this user from the call.</summary>
public sealed record ControlPolicy
{
    /// <summary>Grants nothing.</summary>
    public static readonly ControlPolicy Nothing = new() { AllowTurningOff = false };

    /// <summary>Gets whether others may turn the microphone and the camera off. The default is true.</summary>
    public bool AllowTurningOff { get; init; } = true;

    /// <summary>Gets whether others may turn the microphone and the camera on. The default is false: it would send what this user does not expect.</summary>
    public bool AllowTurningOn { get; init; }

    /// <summary>Gets whether others may make this user leave. The default is false.</summary>
    public bool AllowRemoving { get; init; }

    /// <summary>Gets a function that decides instead of the properties above, e.g. by the member who asks; <see langword="null"/> to use them. Called outside the kit's loops, for one request at a time; if it throws, the request is refused.</summary>
    public Func<ControlRequest, bool>? Decide { get; init; }

    internal bool Allows(ControlRequest request) => Decide?.Invoke(request) ?? request.Action switch
    {
        ControlAction.TurnMicrophoneOff or ControlAction.TurnCameraOff => AllowTurningOff,
        ControlAction.TurnMicrophoneOn or ControlAction.TurnCameraOn => AllowTurningOn,
        ControlAction.Leave => AllowRemoving,
        _ => false,
    };
}
