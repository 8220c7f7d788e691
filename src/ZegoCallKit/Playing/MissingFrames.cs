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
            (true, true, _) => ("neither sound nor pictures came", "The channel is published without both: publish it with an audio or a video input."),
            (true, _, RecordingContent.AudioAndVideo) => ("no sound came", "The channel is published without sound: record RecordingContent.Video, or publish it with an audio input."),
            (_, true, RecordingContent.AudioAndVideo) => ("no pictures came", "The channel is published without video: record RecordingContent.Audio, or publish it with a video input."),
            (true, _, _) => ("no sound came", "The channel is published without sound: publish it with an audio input."),
            (_, true, _) => ("no pictures came", "The channel is published without video: publish it with a video input."),
            (_, _, RecordingContent.Audio) => ("no sound came", "See that the channel's audio input gives sound."),
            (_, _, RecordingContent.Video) => ("no pictures came", "See that the channel's video input gives pictures."),
            _ => ("sound and pictures did not both come", "See that the channel's inputs give both, or record RecordingContent.Audio or RecordingContent.Video alone."),
        };
        return operation.TimedOut(timeout, ZegoErrorCode.RecordCommonLiveroomApiError, missing, advice);
    }
}
