using ZegoCallKit.Media;
using ZegoCallKit.Publishing;

namespace ZegoCallKit.Playing;

/// <summary>Explains what was missing when a recording did not begin in time.</summary>
internal static class MissingFrames
{
    public static ZegoTimeoutException TimedOut(Operation operation, TimeSpan timeout, RecordingContent content, Publication? publication)
    {
        var lacksAudio = content != RecordingContent.Video && publication is { HasAudio: false };
        var lacksVideo = content != RecordingContent.Audio && publication is { HasVideo: false };
        var (missing, advice) = (lacksAudio, lacksVideo, content) switch
        {
            (true, true, _) => ("neither audio nor video was received", "The channel is published without audio and video. Publish it with an audio or a video input."),
            (true, _, RecordingContent.AudioAndVideo) => ("no audio was received", "The channel is published without audio. Record RecordingContent.Video, or publish it with an audio input."),
            (_, true, RecordingContent.AudioAndVideo) => ("no video was received", "The channel is published without video. Record RecordingContent.Audio, or publish it with a video input."),
            (true, _, _) => ("no audio was received", "The channel is published without audio. Publish it with an audio input."),
            (_, true, _) => ("no video was received", "The channel is published without video. Publish it with a video input."),
            (_, _, RecordingContent.Audio) => ("no audio was received", "Check that the audio input of the channel delivers audio."),
            (_, _, RecordingContent.Video) => ("no video was received", "Check that the video input of the channel delivers video."),
            _ => ("audio or video was not received", "Check that the inputs of the channel deliver audio and video, or record only RecordingContent.Audio or RecordingContent.Video."),
        };
        return operation.TimedOut(timeout, ZegoErrorCode.RecordCommonLiveroomApiError, missing, advice);
    }
}
