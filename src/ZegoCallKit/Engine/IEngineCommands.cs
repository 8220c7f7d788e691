using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.Engine;

/// <summary>Defines the commands for the lifecycle of the engine.</summary>
public interface IEngineCommands
{
    /// <summary>Gets the engine's version, for example <c>3.25.0</c>. Available at any time.</summary>
    string Version { get; }

    /// <summary>Initializes the engine (<c>engine_init_with_profile</c>). Repeating it while initialized is accepted and changes nothing.</summary>
    /// <param name="profile">The account and the scenario.</param>
    /// <param name="events">The sink that receives the events, from during this call until after <see cref="Uninitialize"/>.</param>
    /// <param name="frames">The sink that receives the frames.</param>
    /// <returns>The result code: 0, 1001000 if the AppID is zero, or 1001001 or 1001002 if the AppSign is not valid.</returns>
    EngineResult Initialize(EngineProfile profile, IEngineEventSink events, IEngineFrameSink frames);

    /// <summary>Destroys the engine (<c>engine_uninit_async</c>): stops publishing and playing, logs out, and blocks until <see cref="EngineUninitialized"/> has been raised. Results of refused commands may still follow.</summary>
    /// <returns>The result code, which is always 0; nothing happens if the engine is not initialized.</returns>
    EngineResult Uninitialize();

    /// <summary>Uploads the engine's own logs to ZEGO (<c>upload_log</c>), at most once a minute.</summary>
    /// <returns>The result code 0 and the sequence number of <see cref="LogUploaded"/>.</returns>
    EngineResult UploadLog();
}
