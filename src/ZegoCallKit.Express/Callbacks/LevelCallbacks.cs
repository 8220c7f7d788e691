using ZegoCallKit.Engine.Events;
using ZegoCallKit.Express.Interop;

namespace ZegoCallKit.Express.Callbacks;

/// <summary>Handles the callbacks about sound levels and spectra.</summary>
internal static unsafe class LevelCallbacks
{
    public static void CapturedSoundLevelInfoUpdate(EngineCore engine, ZegoSoundLevelInfo* soundLevelInfo) =>
        engine.Raise(new CapturedSoundLevelUpdated(soundLevelInfo->SoundLevel, soundLevelInfo->Vad != 0));

    public static void RemoteSoundLevelInfoUpdate(EngineCore engine, ZegoSoundLevelInfo* soundLevelInfo, uint infoCount)
    {
        if (!engine.NeedsRemoteLevels)
        {
            return;
        }

        var before = engine.LatestLevels;
        var levels = new EngineSoundLevel[infoCount];
        for (var i = 0; i < levels.Length; i++)
        {
            var info = &soundLevelInfo[i];
            var isSame = i < before.Length && Utf8.Is(before[i].StreamId, info->StreamId, 256);
            levels[i] = new(isSame ? before[i].StreamId : engine.Texts.Get(info->StreamId, 256), info->SoundLevel, info->Vad != 0);
        }

        engine.LatestLevels = levels;
        engine.Raise(new RemoteSoundLevelsUpdated(levels));
    }

    public static void CapturedAudioSpectrumUpdate(EngineCore engine, ZegoAudioSpectrumInfo* audioSpectrum)
    {
        // The engine never initializes the stream id of this struct.
        engine.Raise(new CapturedSpectrumUpdated(Copy.Floats(audioSpectrum->SpectrumList, audioSpectrum->SpectrumCount)));
    }

    public static void RemoteAudioSpectrumUpdate(EngineCore engine, ZegoAudioSpectrumInfo* audioSpectrums, uint infoCount)
    {
        var spectra = new EngineSpectrum[infoCount];
        for (var i = 0; i < spectra.Length; i++)
        {
            var info = &audioSpectrums[i];
            spectra[i] = new(engine.Texts.Get(info->StreamId, 256), Copy.Floats(info->SpectrumList, info->SpectrumCount));
        }

        engine.Raise(new RemoteSpectraUpdated(spectra));
    }
}
