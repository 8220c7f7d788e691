using Xunit;
using ZegoCallKit.Engine;

namespace ZegoCallKit.EngineContract.Rig;

/// <summary>Provides what the contract needs to test one kind of engine: creates engines, advances the time, and plays the server's part.</summary>
public abstract class EngineRig : IAsyncDisposable
{
    private readonly List<EngineProbe> _probes = [];
    private long? _start;

    /// <summary>Gets the capabilities of the rig.</summary>
    public abstract RigCapabilities Capabilities { get; }

    /// <summary>Gets the rig's clock.</summary>
    public abstract TimeProvider Time { get; }

    /// <summary>Gets the profile with which engines are initialized.</summary>
    public virtual EngineProfile Profile { get; } = new() { AppId = 1_234_567_890, AppSign = new string('a', 64) };

    /// <summary>Gets the rig's time since its first engine was created.</summary>
    public TimeSpan Elapsed => Time.GetElapsedTime(Start);

    /// <summary>Gets the suffix of files to which this engine records audio and video.</summary>
    public virtual string RecordingSuffix => ".mp4";

    /// <summary>Gets or sets whether the next engines are created on a machine without devices.</summary>
    public bool WithoutDevices { get; set; }

    /// <summary>Gets the engines created so far.</summary>
    protected IReadOnlyList<EngineProbe> Probes => _probes;

    private long Start => _start ??= Time.GetTimestamp();

    /// <summary>Creates an engine that is not initialized.</summary>
    /// <param name="userId">The id of the engine's user; also the user's name.</param>
    /// <param name="online">Whether its logins can connect. Offline, a login stays in the connecting state.</param>
    /// <param name="profile">The profile; <see cref="Profile"/> if omitted.</param>
    /// <returns>The engine with its sinks.</returns>
    public EngineProbe Create(string userId = "alice", bool online = false, EngineProfile? profile = null)
    {
        if (online)
        {
            Require(RigCapabilities.Cloud);
        }

        if (_probes.Count > 0)
        {
            Require(RigCapabilities.MultiEngine);
        }

        var user = new EngineUser(userId, $"{userId}'s name");
        var probe = new EngineProbe(this, CreateEngine(user, online), user, profile ?? Profile, Start);
        _probes.Add(probe);
        return probe;
    }

    /// <summary>Skips the rest of the test if the rig lacks a capability.</summary>
    /// <param name="needed">The capabilities that the test needs.</param>
    public void Require(RigCapabilities needed)
    {
        var missing = needed & ~Capabilities;
        if (missing != RigCapabilities.None)
        {
            Inapplicable(missing);
        }
    }

    /// <summary>Advances the time; when it returns, everything that was due has been raised.</summary>
    /// <param name="time">The time to advance.</param>
    /// <returns>A task that completes when the time has passed.</returns>
    public abstract Task AdvanceAsync(TimeSpan time);

    /// <summary>Disconnects a user's network or restores it.</summary>
    /// <param name="probe">The user's engine.</param>
    /// <param name="connected">Whether the network is connected.</param>
    public virtual void SetNetwork(EngineProbe probe, bool connected) => throw new NotSupportedException("This rig does not control the network.");

    /// <summary>Makes the app's server kick a user out of a room.</summary>
    /// <param name="roomId">The id of the room.</param>
    /// <param name="userId">The id of the user.</param>
    public virtual void Kick(string roomId, string userId) => throw new NotSupportedException("This rig does not kick.");

    /// <summary>Creates a token; by default, one whose expiry can be read but whose content cannot.</summary>
    /// <param name="userId">The id of the token's user.</param>
    /// <param name="lifetime">The lifetime of the token, from the rig's current time.</param>
    /// <returns>The token.</returns>
    public virtual string CreateToken(string userId, TimeSpan lifetime) => Token04.Create(userId, Time.GetUtcNow() + lifetime);

    /// <inheritdoc/>
    public virtual ValueTask DisposeAsync()
    {
        foreach (var probe in _probes)
        {
            probe.Engine.Lifecycle.Uninitialize();
        }

        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>Advances the time until a condition holds, or until a limit; the caller must check the condition afterwards.</summary>
    /// <param name="condition">The condition to wait for.</param>
    /// <param name="within">The maximum time to wait.</param>
    /// <returns>A task that completes when the condition holds or the time has passed.</returns>
    public async Task WaitUntilAsync(Func<bool> condition, TimeSpan within)
    {
        var begin = Elapsed;
        while (!condition() && Elapsed - begin < within)
        {
            // Long waits take longer steps; otherwise twenty virtual minutes would take a million steps.
            var step = TimeSpan.FromMilliseconds(Math.Clamp((Elapsed - begin).TotalMilliseconds / 50, 5, 1000));
            await AdvanceAsync(step);
        }
    }

    /// <summary>Creates an engine.</summary>
    /// <param name="user">The user of the engine.</param>
    /// <param name="online">Whether its logins can connect.</param>
    /// <returns>The engine, not initialized.</returns>
    protected abstract IZegoEngine CreateEngine(EngineUser user, bool online);

    /// <summary>Called when a test needs a capability that the rig lacks. Skips the test, unless every test must run on this rig.</summary>
    /// <param name="missing">The missing capabilities.</param>
    protected virtual void Inapplicable(RigCapabilities missing) => Assert.Skip($"This engine cannot show it here: no {missing}.");
}
