using ZegoCallKit.Audio;
using ZegoCallKit.Devices;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Quality;

namespace ZegoCallKit.Internal;

/// <summary>What concerns this machine rather than a room or a stream, and the events about it. Runs in the state loop.</summary>
internal sealed class LocalParts(ClientCore core, bool measuresLevels)
{
    public LocalDevices Devices { get; } = new(core);

    public LocalAudio Audio { get; } = new(core);

    public ClientQuality Quality { get; } = new(core, measuresLevels);

    public void Route(EngineEvent engineEvent)
    {
        switch (engineEvent)
        {
            case AudioDeviceChanged e:
                Devices.OnChanged(e);
                break;
            case VideoDeviceChanged e:
                Devices.OnChanged(e);
                break;
            case AudioDeviceVolumeChanged e:
                Devices.OnVolume(e);
                break;
            case LocalDeviceFault e:
                Devices.OnFault(e);
                Quality.OnProblem(e);
                break;
            case CapturedSpectrumUpdated e:
                Audio.OnSpectrum(e);
                break;
            case RemoteSpectraUpdated e:
                Audio.OnSpectra(e);
                break;
            case RtcStatsUpdated e:
                Quality.OnStats(e.Stats);
                break;
            case NetworkModeChanged e:
                Quality.OnMode(e.Mode);
                break;
            case PerformanceUpdated e:
                Quality.OnPerformance(e);
                break;
            case SpeedTestUpdated e:
                Quality.OnSpeed(e);
                break;
            case SpeedTestFailed e:
                Quality.OnSpeedFailed(e);
                break;
        }
    }

    public void End()
    {
        Quality.End();
        Devices.End();
        Audio.End();
    }
}
