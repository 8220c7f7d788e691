using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.Engine;

/// <summary>Takes the engine's events. Implementations return quickly, never throw and never call the engine.</summary>
public interface IEngineEventSink
{
    /// <summary>Takes one event, on whatever thread the engine raises it.</summary>
    /// <param name="engineEvent">The event; it owns all it holds.</param>
    void OnEvent(EngineEvent engineEvent);

    /// <summary>What need not be raised because nobody hears it; asked once, at the initialisation. Nothing by default.</summary>
    EngineReports Unheard => EngineReports.None;
}
