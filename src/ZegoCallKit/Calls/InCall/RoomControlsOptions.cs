using System.Reactive.Concurrency;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ZegoCallKit.Calls.InCall;

/// <summary>Represents the options of <see cref="RoomControls"/>. Use the clock and the scheduler of the client whose room they control.</summary>
public sealed record RoomControlsOptions
{
    /// <summary>Gets which requests of other members are granted.</summary>
    public ControlPolicy Policy { get; init; } = new();

    /// <summary>Gets how to leave when a request to do so is granted; <see langword="null"/> to log out of the room.</summary>
    public Func<Task>? Leave { get; init; }

    /// <summary>Gets the channel whose stream announces the state of the camera and the microphone. The default is the main channel.</summary>
    public PublishChannel Channel { get; init; }

    /// <summary>Gets whether the stream has video at all: in an audio call the camera counts as off. The default is true.</summary>
    public bool HasCamera { get; init; } = true;

    /// <summary>Gets how to ask others to turn their microphone on or off; as ZEGO's kit for Flutter by default. For members who use its kits for the web or React Native: <see cref="MicrophoneRequestForm.WebAndReactNative"/>.</summary>
    public MicrophoneRequestForm MicrophoneRequests { get; init; }

    /// <summary>Gets the clock; the system clock by default.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Gets where observers are called and the policy decides; the thread pool by default.</summary>
    public IScheduler? Scheduler { get; init; }

    /// <summary>Gets where logs go; nowhere by default.</summary>
    public ILoggerFactory LoggerFactory { get; init; } = NullLoggerFactory.Instance;

    internal void Validate(string parameter)
    {
        OptionGuard.NotNull(Policy, parameter);
        OptionGuard.Defined(Channel, parameter);
        OptionGuard.Defined(MicrophoneRequests, parameter);
        OptionGuard.NotNull(TimeProvider, parameter);
        OptionGuard.NotNull(LoggerFactory, parameter);
    }
}
