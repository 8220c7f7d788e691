using Xunit;
using ZegoCallKit.Engine;

namespace ZegoCallKit.EngineContract.Rig;

/// <summary>What one kind of engine needs to be put through the contract: making engines, making time pass, and playing the server's part.</summary>
public abstract class EngineRig : IAsyncDisposable
{
    private readonly List<EngineProbe> _probes = [];
    private long? _start;

    /// <summary>What the rig can show.</summary>
    public abstract RigCapabilities Capabilities { get; }

    /// <summary>The rig's clock.</summary>
    public abstract TimeProvider Time { get; }

    /// <summary>What engines are initialised with.</summary>
    public virtual EngineProfile Profile { get; } = new() { AppId = 1_234_567_890, AppSign = new string('a', 64) };

    /// <summary>The rig's time since its first engine was made.</summary>
    public TimeSpan Elapsed => Time.GetElapsedTime(Start);

    /// <summary>The suffix of files to which this engine records sound and pictures.</summary>
    public virtual string RecordingSuffix => ".mp4";

    /// <summary>Whether the next engines are made on a machine without devices.</summary>
    public bool WithoutDevices { get; set; }

    /// <summary>The engines made so far.</summary>
    protected IReadOnlyList<EngineProbe> Probes => _probes;

    private long Start => _start ??= Time.GetTimestamp();

    /// <summary>Makes an engine that is not initialised.</summary>
    /// <param name="userId">Whose it is; also the user's name.</param>
    /// <param name="online">Whether its logins can connect. Offline, a login stays connecting.</param>
    /// <param name="profile">What to initialise it with; <see cref="Profile"/> when left out.</param>
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

    /// <summary>Ends the test here when the rig lacks something.</summary>
    /// <param name="needed">What the test needs.</param>
    public void Require(RigCapabilities needed)
    {
        var missing = needed & ~Capabilities;
        if (missing != RigCapabilities.None)
        {
            Inapplicable(missing);
        }
    }

    /// <summary>Lets time pass; when it returns, all that was due has been raised.</summary>
    /// <param name="time">How long.</param>
    /// <returns>When it has passed.</returns>
    public abstract Task AdvanceAsync(TimeSpan time);

    /// <summary>Cuts a user's network or restores it.</summary>
    /// <param name="probe">The user's engine.</param>
    /// <param name="connected">Whether it is there.</param>
    public virtual void SetNetwork(EngineProbe probe, bool connected) => throw new NotSupportedException("This rig does not control the network.");

    /// <summary>Has the business server kick a user out of a room.</summary>
    /// <param name="roomId">The room.</param>
    /// <param name="userId">The user.</param>
    public virtual void Kick(string roomId, string userId) => throw new NotSupportedException("This rig does not kick.");

    /// <summary>Makes a token; without more, one whose expiry can be read and whose content cannot.</summary>
    /// <param name="userId">Whose.</param>
    /// <param name="lifetime">How long it holds, from the rig's now.</param>
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

    /// <summary>Lets time pass until something holds, or until a bound; the caller looks again afterwards.</summary>
    /// <param name="condition">What to wait for.</param>
    /// <param name="within">The bound.</param>
    /// <returns>When it holds or the time is over.</returns>
    public async Task WaitUntilAsync(Func<bool> condition, TimeSpan within)
    {
        var begin = Elapsed;
        while (!condition() && Elapsed - begin < within)
        {
            // Long waits take longer steps, or twenty virtual minutes would take a million.
            var step = TimeSpan.FromMilliseconds(Math.Clamp((Elapsed - begin).TotalMilliseconds / 50, 5, 1000));
            await AdvanceAsync(step);
        }
    }

    /// <summary>Makes an engine.</summary>
    /// <param name="user">Whose it will be.</param>
    /// <param name="online">Whether its logins can connect.</param>
    /// <returns>The engine, not initialised.</returns>
    protected abstract IZegoEngine CreateEngine(EngineUser user, bool online);

    /// <summary>Called when a test needs what the rig lacks: skips it, unless the rig is one on which every test must run.</summary>
    /// <param name="missing">What is missing.</param>
    protected virtual void Inapplicable(RigCapabilities missing) => Assert.Skip($"This engine cannot show it here: no {missing}.");
}
