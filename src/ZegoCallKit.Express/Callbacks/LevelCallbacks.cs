#pragma warning disable CA1031 // Nothing may be thrown into native code: faults are logged.
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Express.Interop;

namespace ZegoCallKit.Express.Callbacks;

/// <summary>Sound levels and spectra.</summary>
internal static unsafe class LevelCallbacks
{
    public static void Register(NativeFunctions native, nint handle, nint id)
    {
        native.RegisterCapturedSoundLevelInfoUpdate(handle, &CapturedSoundLevelInfoUpdate, id);
        native.RegisterRemoteSoundLevelInfoUpdate(handle, &RemoteSoundLevelInfoUpdate, id);
        native.RegisterCapturedAudioSpectrumUpdate(handle, &CapturedAudioSpectrumUpdate, id);
        native.RegisterRemoteAudioSpectrumUpdate(handle, &RemoteAudioSpectrumUpdate, id);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void CapturedSoundLevelInfoUpdate(nint handle, ZegoSoundLevelInfo* soundLevelInfo, nint id)
    {
        if (EngineTable.Find(id) is { } engine)
        {
            try
            {
                engine.Raise(new CapturedSoundLevelUpdated(soundLevelInfo->SoundLevel, soundLevelInfo->Vad != 0));
            }
            catch (Exception fault)
            {
                engine.Fault(nameof(CapturedSoundLevelInfoUpdate), fault);
            }
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void RemoteSoundLevelInfoUpdate(nint handle, ZegoSoundLevelInfo* soundLevelInfo, uint infoCount, nint id)
    {
        if (EngineTable.Find(id) is { } engine)
        {
            try
            {
                var levels = new EngineSoundLevel[infoCount];
                for (var i = 0; i < levels.Length; i++)
                {
                    var info = &soundLevelInfo[i];
                    levels[i] = new(engine.Texts.Get(info->StreamId, 256), info->SoundLevel, info->Vad != 0);
                }

                engine.Raise(new RemoteSoundLevelsUpdated(levels));
            }
            catch (Exception fault)
            {
                engine.Fault(nameof(RemoteSoundLevelInfoUpdate), fault);
            }
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void CapturedAudioSpectrumUpdate(nint handle, ZegoAudioSpectrumInfo* audioSpectrum, nint id)
    {
        if (EngineTable.Find(id) is { } engine)
        {
            try
            {
                // Its stream id is memory that the engine never wrote.
                engine.Raise(new CapturedSpectrumUpdated(Copy.Floats(audioSpectrum->SpectrumList, audioSpectrum->SpectrumCount)));
            }
            catch (Exception fault)
            {
                engine.Fault(nameof(CapturedAudioSpectrumUpdate), fault);
            }
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void RemoteAudioSpectrumUpdate(nint handle, ZegoAudioSpectrumInfo* audioSpectrums, uint infoCount, nint id)
    {
        if (EngineTable.Find(id) is { } engine)
        {
            try
            {
                var spectra = new EngineSpectrum[infoCount];
                for (var i = 0; i < spectra.Length; i++)
                {
                    var info = &audioSpectrums[i];
                    spectra[i] = new(engine.Texts.Get(info->StreamId, 256), Copy.Floats(info->SpectrumList, info->SpectrumCount));
                }

                engine.Raise(new RemoteSpectraUpdated(spectra));
            }
            catch (Exception fault)
            {
                engine.Fault(nameof(RemoteAudioSpectrumUpdate), fault);
            }
        }
    }
}
