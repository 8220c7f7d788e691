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

    /// <summary>Creates the rig and the users of a test.</summary>
    protected SignalingContractBase()
    {
        Alice = Rig.CreateUser("alice");
        Bob = Rig.CreateUser("bob");
        Carol = Rig.CreateUser("carol");
    }

    /// <summary>Gets the rig, which is new for each test.</summary>
    protected TRig Rig { get; } = new();

    /// <summary>Gets a user of most tests.</summary>
    protected UserId Alice { get; }

    /// <summary>Gets a user of most tests.</summary>
    protected UserId Bob { get; }

    /// <summary>Gets a user of most tests.</summary>
    protected UserId Carol { get; }

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
    protected Task<Device> CreateAsync(UserId user, string device = "one") => CreateAsync(user, device, Rig.CreateAsync);

    /// <summary>Creates a device that is not connected, in another way than most tests do.</summary>
    /// <param name="user">The user of the device.</param>
    /// <param name="device">The id of the device.</param>
    /// <param name="create">Creates the transport.</param>
    /// <returns>The device.</returns>
    protected async Task<Device> CreateAsync(UserId user, string device, Func<SignalingIdentity, Task<ICallSignaling>> create)
    {
        ArgumentNullException.ThrowIfNull(create);
        var identity = new SignalingIdentity { UserId = user, DeviceId = new DeviceId(device), UserName = $"{user}'s name" };
        var made = new Device(Rig, await create(identity), identity);
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

    /// <summary>Asserts that messages with a lifetime whose sending was interrupted arrived at most once and in their order, and that those arrived whose sending succeeded.</summary>
    /// <param name="sender">The sender.</param>
    /// <param name="receiver">The receiver, who has received nothing else.</param>
    /// <param name="texts">The texts in their order, all different.</param>
    /// <param name="sends">The operations that sent them.</param>
    /// <returns>A task that completes after the assertion.</returns>
    protected static async Task ArriveOnceAndInOrderAsync(Device sender, Device receiver, IReadOnlyList<string> texts, IReadOnlyList<Task> sends)
    {
        ArgumentNullException.ThrowIfNull(sender);
        ArgumentNullException.ThrowIfNull(receiver);
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(sends);
        const string last = "the last one";
        var sent = new List<string>();
        for (var i = 0; i < sends.Count; i++)
        {
            try
            {
                await sends[i];
                sent.Add(texts[i]);
            }
            catch (ZegoException)
            {
                // The message may have arrived nevertheless.
            }
        }

        await sender.SendAsync(last, TimeSpan.FromMinutes(1), receiver.Identity.UserId);
        await receiver.WaitForAsync(last);
        var arrived = receiver.Texts.SkipLast(1).ToList();
        Assert.Equal(texts.Where(arrived.Contains), arrived);
        Assert.Empty(sent.Except(arrived));
    }
}
