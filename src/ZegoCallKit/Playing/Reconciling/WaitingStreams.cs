namespace ZegoCallKit.Playing.Reconciling;

/// <summary>
/// Finds the streams that wait for a slot like all others: the policy makes no difference between streams, and the program has said nothing about them. They have no record, because in a large room nearly every
/// stream is one of them.
/// </summary>
/// <param name="book">The state of the reconciler.</param>
internal sealed class WaitingStreams(PlayBook book)
{
    /// <summary>Gets the number of the streams.</summary>
    public int Count => IsPossible ? book.Streams.Count - book.PresentCount : 0;

    /// <summary>Gets the streams in the order of arrival, with their ranks, best first.</summary>
    public IEnumerable<(StreamInfo Stream, PlayRank Rank)> InOrder =>
        IsPossible ? book.Streams.Numbered.Where(stream => book.Find(stream.Item.Id) is null).Select(stream => (stream.Item, RankOf(stream.Item.Id, stream.Arrival))) : [];

    /// <summary>Gets the rank that no waiting stream exceeds.</summary>
    public PlayRank Best => RankOf(default, 0);

    private bool IsPossible => book.Policy.OfAll is { IsWanted: true };

    public bool Contains(StreamId id) => IsPossible && book.Find(id) is null && book.Streams.Contains(id);

    /// <summary>Returns the rank of a stream, if it is one of them. Can be called from any thread that holds the lock of the book, like <see cref="CountBetter"/>.</summary>
    public PlayRank? RankFor(StreamId id) => Listed().Where(rank => rank.Id == id).Select(static rank => (PlayRank?)rank).FirstOrDefault();

    /// <summary>Returns how many of the streams have a better rank.</summary>
    public int CountBetter(PlayRank claim) => Listed().Count(rank => PlayRank.BestFirst.Compare(rank, claim) < 0);

    /// <summary>Returns whether a stream differs in nothing from the others, as long as it has no record.</summary>
    public bool IsLikeOthers(StreamInfo stream) =>
        IsPossible && !book.Pins.Contains(stream.Id) && !book.StreamPriorities.ContainsKey(stream.Id) && !book.UserPriorities.ContainsKey(stream.Publisher.Id);

    /// <summary>Returns whether the record of a stream says nothing that is not true of the others, too.</summary>
    public bool IsLikeOthers(PlayRecord record) =>
        record is { IsEngaged: false, IsHeld: false, Failures: 0, HeardIn: 0, LastCode: ZegoErrorCode.None, Stream: { } stream } && record.ChosenIn != book.LatestPlan && IsLikeOthers(stream);

    /// <summary>Returns whether a stream that has appeared is better than those that the latest plan chose.</summary>
    public bool IsBetter(StreamId id) =>
        book.Chosen.Count < book.Places || (book.Chosen.Count > 0 && !(book.Chosen[^1].Rank is { } worst && PlayRank.BestFirst.Compare(worst, RankOf(id, book.ArrivalOf(id))) < 0));

    private IEnumerable<PlayRank> Listed() => IsPossible ? book.Streams.Placed.Where(stream => book.Find(stream.Item.Id) is null).Select(stream => RankOf(stream.Item.Id, stream.Arrival)) : [];

    private PlayRank RankOf(StreamId id, long arrival) => new(IsPinned: false, book.Policy.OfAll?.Priority ?? 0, Loudness: 0, IsActive: false, arrival, id);
}
