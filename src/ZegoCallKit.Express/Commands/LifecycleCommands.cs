using System.Text;
using ZegoCallKit.Engine;
using ZegoCallKit.Express.Callbacks;
using ZegoCallKit.Express.Interop;

namespace ZegoCallKit.Express.Commands;

/// <summary>Implements the commands that initialize and destroy the engine. The order is ZEGO's: log folder, room mode and callbacks before the initialization.</summary>
internal sealed unsafe class LifecycleCommands(EngineCore core) : IEngineCommands
{
    private const int AppSignBytes = 64;
    private const ulong LogFileBytes = 5 * 1024 * 1024;
    private const uint LogFiles = 3;

    private bool _initialized;

    public string Version => core.Library.Version;

    public EngineResult Initialize(EngineProfile profile, IEngineEventSink events, IEngineFrameSink frames)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(frames);
        if (_initialized)
        {
            return EngineResult.Accepted;
        }

        // The engine reads only the first 64 bytes and would treat them as the complete AppSign.
        if (Encoding.UTF8.GetByteCount(profile.AppSign) > AppSignBytes)
        {
            return new((int)ZegoErrorCode.EngineAppSignInvalidLength);
        }

        SingleEngine.Claim(core);
        core.Attach(events, frames);
        var code = Start(profile);
        _initialized = code == 0;
        if (!_initialized)
        {
            core.Detach();
            SingleEngine.Release(core);
        }

        return new(code);
    }

    public EngineResult Uninitialize()
    {
        if (!_initialized)
        {
            return EngineResult.Accepted;
        }

        core.Playout.Reset();
        var code = core.Native.EngineUninitAsync(core.Handle);
        if (code != 0)
        {
            return new(code);
        }

        // On Windows the end was reported inside the call. Elsewhere it is reported on the engine's thread, and the handle must stay valid until then.
        if (core.Ended.Wait(core.Options.DestroyTimeout))
        {
            core.ReleaseHandle();
        }
        else
        {
            core.Fault(nameof(Uninitialize), new TimeoutException($"The engine did not report its end within {core.Options.DestroyTimeout}. Its handle is not released."));
            core.AbandonHandle();
        }

        _initialized = false;
        core.PushedVideo.Reset();
        core.Detach();
        SingleEngine.Release(core);
        return EngineResult.Accepted;
    }

    public EngineResult UploadLog()
    {
        var sequence = 0;
        var code = core.Native.UploadLog(core.Handle, &sequence);
        return new(code, sequence);
    }

    private int Start(EngineProfile profile)
    {
        if (core.Options.LogDirectory is { } folder)
        {
            var log = new ZegoLogConfig { LogSize = LogFileBytes, LogCount = LogFiles };
            Utf8.Write(folder, log.LogPath, 512);
            var logged = core.Native.SetLogConfig(core.Handle, log);
            if (logged != 0)
            {
                return logged;
            }
        }

        var mode = core.Native.SetRoomMode(core.Handle, (ZegoRoomMode)profile.RoomMode);
        if (mode != 0)
        {
            return mode;
        }

        // After the settings, so that the initialization is the first command that is reported.
        CallbackSet.Register(core.Native, core.Handle, core.Id);

        // The AppSign fills its 64 bytes, so there is no room for a terminator.
        var native = new ZegoEngineProfile { AppId = profile.AppId, Scenario = (ZegoScenario)profile.Scenario };
        Utf8.Write(profile.AppSign, native.AppSign, AppSignBytes);
        var code = core.Native.EngineInitWithProfile(core.Handle, native);
        new Span<byte>(native.AppSign, AppSignBytes).Clear();
        return code;
    }
}
