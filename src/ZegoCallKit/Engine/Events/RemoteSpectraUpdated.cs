namespace ZegoCallKit.Engine.Events;

/// <summary>Raised to report the spectra of the played streams. (ZEGO: <c>remote_audio_spectrum_update</c>)</summary>
/// <param name="Spectra">The spectra, one entry per played stream.</param>
public sealed record RemoteSpectraUpdated(IReadOnlyList<EngineSpectrum> Spectra) : EngineEvent;
