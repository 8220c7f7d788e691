namespace ZegoCallKit.InMemory.Media.Lanes;

/// <summary>Describes how an item leaves its publisher; it is the same for all players.</summary>
/// <param name="SentAt">When it was sent.</param>
/// <param name="AtCloud">When it reaches the cloud.</param>
/// <param name="IsLost">Whether it is lost on the way to the cloud.</param>
/// <param name="Key">The encryption key.</param>
/// <param name="Number">The number of the frame among those of its kind since publishing began, with wrap-around; of supplemental data, that of the next video frame.</param>
internal readonly record struct Departure(long SentAt, long AtCloud, bool IsLost, MediaKey Key, uint Number);
