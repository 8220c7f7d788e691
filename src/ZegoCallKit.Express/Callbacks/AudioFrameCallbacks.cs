using ZegoCallKit.Express.Interop;

namespace ZegoCallKit.Express.Callbacks;

/// <summary>Handles the callbacks that deliver audio, as views of the engine's memory.</summary>
internal static unsafe class AudioFrameCallbacks
{
    public static void CapturedAudioData(EngineCore engine, byte* data, uint dataLength, ZegoAudioFrameParam param)
    {
        if (engine.Frames is { } frames)
        {
            var time = engine.FrameTime;
            frames.OnCapturedAudio(FrameViews.Audio(data, dataLength, param, ref time));
        }
    }

    public static void PlaybackAudioData(EngineCore engine, byte* data, uint dataLength, ZegoAudioFrameParam param)
    {
        if (engine.Frames is { } frames)
        {
            var time = engine.FrameTime;
            frames.OnPlaybackAudio(FrameViews.Audio(data, dataLength, param, ref time));
        }
    }

    public static void PlayerAudioData(EngineCore engine, byte* data, uint dataLength, ZegoAudioFrameParam param, byte* streamId)
    {
        if (engine.Frames is { } frames)
        {
            var time = engine.FrameTime;
            frames.OnRemoteAudio(engine.Texts.Get(streamId), FrameViews.Audio(data, dataLength, param, ref time));
        }
    }
}
