using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Internal;

namespace ZegoCallKit.InMemory.Engine;

/// <summary>Implements the commands that initialize and destroy the engine.</summary>
internal sealed class LifecycleCommands(EngineCore core) : IEngineCommands
{
    private const int AppSignLength = 64;

    // The real engine reports the network 20 to 90 ms after its initialization.
    private static readonly TimeSpan NetworkModeDelay = TimeSpan.FromMilliseconds(20);

    public string Version => "3.25.0-memory";

    public EngineResult Initialize(EngineProfile profile, IEngineEventSink events, IEngineFrameSink frames)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(frames);
        return core.Commands.Run("createEngine", () =>
        {
            // As with the real engine, initializing again silently keeps the existing engine.
            if (core.IsInitialized)
            {
                return EngineResult.Accepted;
            }

            core.Events.Attach(events);
            var code = Check(profile);
            if (code == ZegoErrorCode.None)
            {
                Begin(profile, frames);
            }

            return new EngineResult((int)code);
        });
    }

    public EngineResult Uninitialize()
    {
        // True inside one of the engine's event handlers: its loop cannot continue before this call returns.
        var isNested = core.Gate.IsHeldByCurrentThread;
        ManualResetEventSlim? raised = null;
        lock (core.Gate)
        {
            if (core.IsInitialized)
            {
                raised = End(isNested);
            }
        }

        raised?.Wait();

        // Reported last, because every command is reported when it ends.
        return core.Commands.Run("destroyEngine", static () => EngineResult.Accepted);
    }

    // This engine has no logs, so there is nothing left to upload.
    public EngineResult UploadLog() => core.Commands.Run("uploadLog", () =>
    {
        var sequence = core.Sequences.Accept();
        core.Delayed.Enqueue(new LogUploaded(sequence, 0));
        return new EngineResult(0, sequence);
    });

    private static ZegoErrorCode Check(EngineProfile profile)
    {
        if (profile.AppId == 0)
        {
            return ZegoErrorCode.EngineAppIdZero;
        }

        if (profile.AppSign.Length == 0)
        {
            return ZegoErrorCode.None;
        }

        if (profile.AppSign.Length != AppSignLength)
        {
            return ZegoErrorCode.EngineAppSignInvalidLength;
        }

        // The real engine accepts all letters, not only hexadecimal digits.
        return profile.AppSign.All(char.IsAsciiLetterOrDigit) ? ZegoErrorCode.None : ZegoErrorCode.EngineAppSignInvalidCharacter;
    }

    private void Begin(EngineProfile profile, IEngineFrameSink frames)
    {
        core.Profile = profile;
        core.Events.Open();
        core.Devices.Begin();
        core.Media.OnInitialized(profile, frames);
        var events = core.Events;
        core.Time.CreateOwnTimer(
            static post => ((Action)post!)(),
            events.Bind(() => events.Raise(new NetworkModeChanged(NetworkMode.Ethernet))),
            NetworkModeDelay,
            Timeout.InfiniteTimeSpan);
    }

    // The last event is raised on a separate thread, after everything on the engine's loop and before the call returns.
    // If the call cannot wait for that, because the loop's scheduler may
    // need the calling thread or the call comes from the loop itself, the event is raised on the calling thread; the order is the same.
    private ManualResetEventSlim? End(bool isNested)
    {
        core.Rooms.Destroy();
        core.Publishers.StopPreviews();
        core.Publishers.Reset();
        core.Media.OnUninitialized();
        core.Devices.End();
        core.Link.Unbind();
        core.Profile = null;
        if (core.Scheduler is not null || isNested)
        {
            core.Events.Close(new EngineUninitialized(), null);
            return null;
        }

        var raised = new ManualResetEventSlim();
        core.Events.Close(new EngineUninitialized(), raised);
        return raised;
    }
}
