# The analysis of `equity analyse` as one would write it in R, for the benchmark: Rscript cohort.R FILE.csv DRAWS
# Needs r-base-core and r-cran-survival. The permutations are not shuffled but drawn as counts with rhyper(), which is the
# quickest way known to us in R; shuffling with sample() takes many times as long.
# What it prints of the cohort of the benchmark is cohort.txt beside it; anew, where there is R:
#   mvn test -Dtest=RComparisonTests -Devenhand.write=true
options(width = 200)
suppressPackageStartupMessages(library(survival))
arguments <- commandArgs(trailingOnly = TRUE)
draws <- as.integer(arguments[2])
set.seed(1)
started <- proc.time()[["elapsed"]]
cohort <- read.csv(arguments[1], colClasses = c(person = "character", group = "character", stratum = "character"))
read <- proc.time()[["elapsed"]]
drawing <- 0

# T = sum of W / (N + 1) within strata; two-sided by distance from the mean
permutation <- function(rating, isGroup, stratum) {
  sums <- numeric(draws)
  seen <- 0
  for (one in split(seq_along(rating), stratum)) {
    n <- sum(isGroup[one])
    N <- length(one)
    if (n == 0 || n == N) next
    levels <- table(rating[one])
    midranks <- cumsum(levels) - (levels - 1) / 2
    seen <- seen + (sum(rank(rating[one])[isGroup[one]]) - n * (N + 1) / 2) / (N + 1)
    left <- rep(n, draws)
    rest <- N
    sum <- numeric(draws)
    for (level in seq_along(levels)) {
      rest <- rest - levels[[level]]
      dealt <- if (rest == 0) left else rhyper(draws, levels[[level]], rest, left)
      sum <- sum + dealt * midranks[[level]]
      left <- left - dealt
    }
    sums <- sums + (sum - n * (N + 1) / 2) / (N + 1)
  }
  (sum(abs(sums) >= abs(seen) - 1e-9) + 1) / (draws + 1)
}

analysis <- function(group, reference) {
  two <- cohort[cohort$group %in% c(group, reference), ]
  isGroup <- two$group == group
  selected <- factor(two$selected, levels = c(1, 0))
  counts <- table(factor(isGroup, levels = c(TRUE, FALSE)), selected)
  layers <- table(factor(isGroup, levels = c(TRUE, FALSE)), selected, two$stratum)
  cmh <- mantelhaen.test(layers, correct = FALSE)
  u <- wilcox.test(two$rating[isGroup], two$rating[!isGroup], exact = FALSE)$statistic
  before <- proc.time()[["elapsed"]]
  permutationP <- permutation(two$rating, isGroup, two$stratum)
  drawing <<- drawing + proc.time()[["elapsed"]] - before
  times <- survdiff(Surv(exit, event == 1) ~ isGroup + strata(stratum), two)
  curves <- survfit(Surv(exit, factor(event, 0:2)) ~ isGroup, two)
  stopifnot(length(curves$time) > 0)
  data.frame(
    group = group,
    impactRatio = (counts[1, 1] / sum(counts[1, ])) / (counts[2, 1] / sum(counts[2, ])),
    fisher = fisher.test(counts, conf.int = FALSE)$p.value,
    cmh = unname(cmh$statistic),
    u = unname(u),
    permutationP = permutationP,
    logRank = times$chisq
  )
}

reference <- names(which.max(table(cohort$group)))
rows <- do.call(rbind, lapply(setdiff(sort(unique(cohort$group)), reference), analysis, reference))
rows$holm <- p.adjust(rows$fisher, "holm")
rows$benjaminiHochberg <- p.adjust(rows$fisher, "BH")
print(rows, digits = 10, row.names = FALSE)
ended <- proc.time()[["elapsed"]]
cat(sprintf("%s; read %.1f s, permutations %.1f s, all %.1f s\n", R.version.string, read - started, drawing, ended - started))
