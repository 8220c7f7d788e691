namespace ZegoCallKit.Playing;

/// <summary>
/// Specifies which streams of a room are played automatically. Set it once; the kit starts and stops playbacks as streams appear and end.
/// </summary>
public abstract record PlayPolicy
{
    private protected PlayPolicy()
    {
    }

    /// <summary>Gets the policy that plays every stream, as far as <see cref="AutoPlayOptions.MaxPlays"/> allows. This is the default.</summary>
    public static PlayPolicy All { get; } = new AllPolicy(VideoMuted: false);

    /// <summary>Gets the policy that plays every stream without receiving video (ZEGO: <c>mute_play_stream_video</c>).</summary>
    public static PlayPolicy AudioOnly { get; } = new AllPolicy(VideoMuted: true);

    /// <summary>Gets the policy that plays no stream: only streams that the program requests are played.</summary>
    public static PlayPolicy None { get; } = new ManualPolicy();

    /// <summary>Creates a policy that plays the streams that a predicate selects.</summary>
    /// <param name="predicate">
    /// Returns whether to play a stream. It is called when a stream appears or changes its extra info, and for every stream when the policy is set; set the
    /// policy again to have it called again. It runs on the kit's own thread: it must be quick and must not wait for the kit. A stream for which it throws is
    /// not played, and the exception is reported.
    /// </param>
    /// <param name="among">The policy whose streams are filtered; <see cref="All"/> when omitted.</param>
    /// <returns>The policy.</returns>
    /// <exception cref="ArgumentNullException">The predicate is <see langword="null"/>.</exception>
    public static PlayPolicy Where(Func<StreamInfo, bool> predicate, PlayPolicy? among = null)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        return new WherePolicy(predicate, among ?? All);
    }

    /// <summary>
    /// Creates a policy that plays a limited number of streams: pinned streams first, then by priority, then louder streams, then streams that are already
    /// playing, then older streams. Streams that the program plays itself are not counted.
    /// </summary>
    /// <remarks>ZEGO reports sound levels only for streams that are played, so a stream that is not played counts as silent.</remarks>
    /// <param name="count">The number of streams: 1 to 20.</param>
    /// <param name="among">The policy whose streams are ranked; <see cref="All"/> when omitted.</param>
    /// <param name="priority">
    /// Returns the priority of a stream, higher first, unless a priority is set for the stream or its user; 0 when omitted. The rules for the predicate of
    /// <see cref="Where"/> apply to it too.
    /// </param>
    /// <returns>The policy.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is not 1 to 20.</exception>
    public static PlayPolicy Top(int count, PlayPolicy? among = null, Func<StreamInfo, int>? priority = null)
    {
        Guard.Range(count, 1, AutoPlayOptions.LargestMaxPlays, "The number of streams", nameof(count));
        return new FirstPolicy(count, among ?? All, priority);
    }

    /// <summary>Gets the largest number of streams that the policy plays at once.</summary>
    internal virtual int Limit => int.MaxValue;

    /// <summary>Gets what the policy wants of every stream, if it makes no difference between them: then nothing needs to be known of a stream that is not played.</summary>
    internal virtual PlayDecision? OfAll => null;

    /// <summary>Gets whether the policy leaves everything to the program.</summary>
    internal virtual bool IsManual => false;

    /// <summary>Returns what the policy wants of one stream, regardless of the others. It may throw any exception that the user's code throws.</summary>
    internal abstract PlayDecision Judge(StreamInfo stream);
}
