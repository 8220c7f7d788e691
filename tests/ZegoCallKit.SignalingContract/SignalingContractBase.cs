using Xunit;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Signaling;

namespace ZegoCallKit.SignalingContract;

/// <summary>Provides what all contract tests share: a new rig, its devices, and the check of the rules at the end.</summary>
/// <typeparam name="TRig">The rig of the transport under test.</typeparam>
public abstract class SignalingContractBase<TRig> : IAsyncLifetime
    where TRig : SignalingRig, new()
{
    private readonly List<Device> _devices = [];

    /// <summary>A user of most tests.</summary>
    protected static readonly UserId Alice = new("alice");

    /// <summary>A user of most tests.</summary>
    protected static readonly UserId Bob = new("bob");

    /// <summary>A user of most tests.</summary>
    protected static readonly UserId Carol = new("carol");

    /// <summary>Gets the rig, which is new for each test.</summary>
    protected TRig Rig { get; } = new();

    /// <inheritdoc/>
    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Rig.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Runs a test and checks the rules of observables at its end.</summary>
    /// <param name="body">The test.</param>
    /// <returns>A task that completes when the test has ended.</returns>
    protected Task TestAsync(Func<Task> body) => Rig.RunAsync(async () =>
    {
        await body();
        foreach (var device in _devices)
        {
            device.Verify();
        }
    });

    /// <summary>Creates a device that is not connected.</summary>
    /// <param name="user">The user of the device.</param>
    /// <param name="device">The id of the device.</param>
    /// <returns>The device.</returns>
    protected async Task<Device> CreateAsync(UserId user, string device = "one")
    {
        var identity = new SignalingIdentity { UserId = user, DeviceId = new DeviceId(device), UserName = $"{user}'s name" };
        var made = new Device(Rig, await Rig.CreateAsync(identity), identity);
        _devices.Add(made);
        return made;
    }

    /// <summary>Creates a connected device.</summary>
    /// <param name="user">The user of the device.</param>
    /// <param name="device">The id of the device.</param>
    /// <returns>The device.</returns>
    protected async Task<Device> ConnectAsync(UserId user, string device = "one")
    {
        var made = await CreateAsync(user, device);
        await made.ConnectAsync();
        return made;
    }

    /// <summary>Waits for the time after which a message counts as not arriving.</summary>
    /// <returns>A task that completes after that time.</returns>
    protected Task BeSilentAsync() => Task.Delay(Rig.Silence, Rig.Time);
}
