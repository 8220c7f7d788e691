using ZegoCallKit;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Signaling;

namespace Phone.Options;

/// <summary>The options of the command line.</summary>
internal sealed record PhoneOptions
{
    public const string MemoryEngine = "memory";
    public const string DeskEngine = "desk";

    /// <summary>Gets the name of the engine.</summary>
    public required string Engine { get; init; }

    public required UserId User { get; init; }

    public required DeviceId Device { get; init; }

    public SignalingIdentity Identity => new() { UserId = User, DeviceId = Device };

    /// <summary>Gets the address of the ring server or the desk, without the paths of its sign-in and its hub.</summary>
    public required Uri Server { get; init; }

    /// <summary>Gets the users whose presence is shown.</summary>
    public required IReadOnlyList<UserId> Contacts { get; init; }

    public required bool Json { get; init; }
}
