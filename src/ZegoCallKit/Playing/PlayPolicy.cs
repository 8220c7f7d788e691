namespace ZegoCallKit.Playing;

/// <summary>
/// Says which streams of a room are played by themselves. Set it once; the kit starts and stops plays as streams come and go.
/// </summary>
public abstract record PlayPolicy
{
    private protected PlayPolicy()
    {
    }

    /// <summary>Every stream, as far as <see cref="AutoPlayOptions.MaxPlays"/> allows. The default.</summary>
    public static PlayPolicy All { get; } = new AllPolicy(VideoMuted: false);

    /// <summary>Every stream, without receiving video (ZEGO: <c>mute_play_stream_video</c>).</summary>
    public static PlayPolicy AudioOnly { get; } = new AllPolicy(VideoMuted: true);

    /// <summary>No stream: only what the program asks for is played.</summary>
    public static PlayPolicy None { get; } = new ManualPolicy();

    /// <summary>The streams that a predicate picks.</summary>
    /// <param name="predicate">
    /// Picks. It is asked when a stream comes or changes its extra info, and about every stream when the policy is set; set the policy again to have
    /// it asked again. It runs on the kit's own thread: it must be quick and must not wait for the kit. A stream for which it throws is not played,
    /// and the fault is reported.
    /// </param>
    /// <param name="among">The policy whose streams it picks from; <see cref="All"/> when left out.</param>
    /// <returns>The policy.</returns>
    /// <exception cref="ArgumentNullException">There is no predicate.</exception>
    public static PlayPolicy Where(Func<StreamInfo, bool> predicate, PlayPolicy? among = null)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        return new WherePolicy(predicate, among ?? All);
    }

    /// <summary>
    /// The first so many streams: pinned ones first, then by priority, then the louder ones, then those that play already, then the older ones.
    /// What the program plays itself is not counted.
    /// </summary>
    /// <remarks>ZEGO reports sound levels only of streams that are played, so one that is not played counts as silent.</remarks>
    /// <param name="count">How many, 1 to 20.</param>
    /// <param name="among">The policy whose streams are ranked; <see cref="All"/> when left out.</param>
    /// <param name="priority">
    /// The priority of a stream, higher first, for streams and users whose priority was not set otherwise; 0 when left out. The rules of
    /// <see cref="Where"/>'s predicate hold for it.
    /// </param>
    /// <returns>The policy.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is not 1 to 20.</exception>
    public static PlayPolicy First(int count, PlayPolicy? among = null, Func<StreamInfo, int>? priority = null)
    {
        Guard.Range(count, 1, AutoPlayOptions.LargestMaxPlays, "The number of streams to play", nameof(count));
        return new FirstPolicy(count, among ?? All, priority);
    }

    /// <summary>The most streams it plays at once.</summary>
    internal virtual int Limit => int.MaxValue;

    /// <summary>Whether it leaves everything to the program.</summary>
    internal virtual bool IsManual => false;

    /// <summary>What it wants of one stream, whatever the others are. It may throw what the user's code throws.</summary>
    internal abstract PlayWish Judge(StreamInfo stream);
}
