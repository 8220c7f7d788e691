using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.Engine;

/// <summary>The engine's life.</summary>
public interface IEngineCommands
{
    /// <summary>The engine's version, e.g. <c>3.25.0</c>; at any time.</summary>
    string Version { get; }

    /// <summary>Initialises the engine (<c>engine_init_with_profile</c>). While initialised, repeating it is accepted and changes nothing.</summary>
    /// <param name="profile">The account and the scenario.</param>
    /// <param name="events">Takes the events, from inside this call until after <see cref="Uninitialize"/>.</param>
    /// <param name="frames">Takes the frames.</param>
    /// <returns>0; 1001000 AppID zero; 1001001, 1001002 bad AppSign.</returns>
    EngineResult Initialize(EngineProfile profile, IEngineEventSink events, IEngineFrameSink frames);

    /// <summary>Destroys the engine (<c>engine_uninit_async</c>): stops publishing and playing, logs out, blocks until <see cref="EngineUninitialized"/> has been raised. Results of refused commands may still follow.</summary>
    /// <returns>Always 0; nothing happens when not initialised.</returns>
    EngineResult Uninitialize();

    /// <summary>Overwrites the video and audio configuration with a scenario's (<c>set_room_scenario</c>).</summary>
    /// <param name="scenario">The scenario; unknown ones are accepted and change nothing.</param>
    /// <returns>0; 1000067 while logging or logged in.</returns>
    EngineResult SetScenario(Scenario scenario);

    /// <summary>Sends the engine's own logs to ZEGO (<c>upload_log</c>), at most once a minute.</summary>
    /// <returns>0 and the sequence of <see cref="LogUploaded"/>.</returns>
    EngineResult UploadLog();
}
