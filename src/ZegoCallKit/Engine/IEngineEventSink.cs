using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.Engine;

/// <summary>Receives the engine's events. Implementations return quickly, never throw, and never call the engine.</summary>
public interface IEngineEventSink
{
    /// <summary>Receives one event, on whatever thread the engine raises it.</summary>
    /// <param name="engineEvent">The event, which owns everything it holds.</param>
    void OnEvent(EngineEvent engineEvent);

    /// <summary>Gets the reports that need not be raised because nothing handles them; read once, at initialization. None by default.</summary>
    EngineReports Unheard => EngineReports.None;

    /// <summary>Gets whether reports of remote sound levels are of use now; read before each of them, on whatever thread the engine raises it. Always by default.</summary>
    bool NeedsRemoteLevels => true;
}
