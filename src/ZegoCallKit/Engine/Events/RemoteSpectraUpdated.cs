namespace ZegoCallKit.Engine.Events;

/// <summary>The spectra of the played streams. (ZEGO: <c>remote_audio_spectrum_update</c>)</summary>
/// <param name="Spectra">One entry a played stream.</param>
public sealed record RemoteSpectraUpdated(IReadOnlyList<EngineSpectrum> Spectra) : EngineEvent;
