namespace Annals.Publishing;

/// <summary>Is told when a stage begins and ends, so that a host can show progress and take times.</summary>
public interface IStageWatch
{
    void Begins(Stage stage);

    void Ended(Stage stage);
}
