namespace Worker;

/// <summary>Where and how often to announce; the section <c>Announcer</c> of the configuration.</summary>
public sealed class AnnouncerOptions
{
    public string Room { get; set; } = "lobby";

    public int EverySeconds { get; set; } = 2;
}
