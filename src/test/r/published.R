# Classic data sets and difficult ones, with what R says of them: Rscript published.R FOLDER
# writes published.csv (the data; people is how many such rows) and published.txt (stage, number, value) into the folder.
# Group x is compared with y at each stage. Wilson, Fisher, Cochran-Mantel-Haenszel, Wilcoxon and log-rank are R's own;
# mid-P, Newcombe's method 10, Koopman's score interval, Breslow-Day and Tarone, the variance of the risk ratio, van Elteren's test
# and log-rank with delayed entry are written out below from their papers.
# Needs r-base-core and r-cran-survival.
suppressPackageStartupMessages(library(survival))
options(warn = -1)
folder <- commandArgs(trailingOnly = TRUE)[1]
rows <- NULL
lines <- NULL
say <- function(stage, name, value) if (is.finite(value)) lines <<- c(lines, sprintf("%s,%s,%.12g", stage, name, value))

newcombe <- function(a, n1, c, n0) {
  one <- prop.test(a, n1, correct = FALSE)$conf.int
  two <- prop.test(c, n0, correct = FALSE)$conf.int
  d <- a / n1 - c / n0
  c(d - sqrt((a / n1 - one[1])^2 + (two[2] - c / n0)^2), d + sqrt((one[2] - a / n1)^2 + (c / n0 - two[1])^2))
}

# the score statistic at a ratio: both rates estimated under it (Koopman 1984)
score <- function(ratio, a, n1, c, n0) {
  A <- ratio * (n1 + n0)
  B <- -(ratio * (n1 + c) + a + n0)
  p0 <- (-B - sqrt(B^2 - 4 * A * (a + c))) / (2 * A)
  p1 <- ratio * p0
  (a - n1 * p1)^2 / (n1 * p1 * (1 - p1)) + (c - n0 * p0)^2 / (n0 * p0 * (1 - p0))
}
koopman <- function(a, n1, c, n0) {
  seen <- (a / n1) / (c / n0)
  far <- function(log) score(exp(log), a, n1, c, n0) - qchisq(.95, 1)
  low <- if (a == 0) 0 else exp(uniroot(far, log(seen) - c(12, 1e-9), tol = 1e-13)$root)
  middle <- if (a == 0) log(.5 / n1 / (c / n0)) else log(seen) + 1e-9
  high <- exp(uniroot(far, c(if (a == 0) -20 else middle, log(1e4)), tol = 1e-13)$root)
  c(low, high)
}
midP <- function(a, n1, c, n0) {
  all <- dhyper(0:min(n1, a + c), n1, n0, a + c)
  seen <- dhyper(a, n1, n0, a + c)
  same <- abs(all - seen) <= 1e-7 * seen
  sum(all[all < seen & !same]) + sum(all[same]) / 2
}

twoByTwo <- function(stage, a, n1, c, n0) {
  counts <- matrix(c(a, c, n1 - a, n0 - c), 2)
  say(stage, "a", a); say(stage, "n1", n1); say(stage, "c", c); say(stage, "n0", n0)
  if (n1 == 0 || n0 == 0) return(invisible())
  wilson <- prop.test(a, n1, correct = FALSE)$conf.int
  say(stage, "rate/group/low", wilson[1]); say(stage, "rate/group/high", wilson[2])
  both <- newcombe(a, n1, c, n0)
  say(stage, "difference/low", both[1]); say(stage, "difference/high", both[2])
  if (a + c == 0 || a + c == n1 + n0) return(invisible())
  say(stage, "fisher", fisher.test(counts)$p.value)
  say(stage, "midP", midP(a, n1, c, n0))
  z <- (a / n1 - c / n0) / sqrt((a + c) / (n1 + n0) * (1 - (a + c) / (n1 + n0)) * (1 / n1 + 1 / n0))
  say(stage, "z", z); say(stage, "zP", 2 * pnorm(-abs(z)))
  if (c > 0 && a < n1 && c < n0) {
    limits <- koopman(a, n1, c, n0)
    say(stage, "impactRatio/low", limits[1]); say(stage, "impactRatio/high", limits[2])
  }
  if (a > 0 && c > 0) {
    error <- qnorm(.975) * sqrt(1 / a - 1 / n1 + 1 / c - 1 / n0)
    say(stage, "impactRatio/value", (a / n1) / (c / n0))
    say(stage, "impactRatio/katzLow", (a / n1) / (c / n0) * exp(-error))
    say(stage, "impactRatio/katzHigh", (a / n1) / (c / n0) * exp(error))
  }
}

# tables: 2 x 2 x strata; rows x and y, columns selected and not
stratified <- function(stage, tables) {
  telling <- apply(tables, 3, function(t) all(rowSums(t) > 0, colSums(t) > 0))
  say(stage, "stratified/strata", sum(apply(tables, 3, sum) > 0))
  say(stage, "stratified/droppedStrata", sum(apply(tables, 3, sum) > 0 & !telling))
  used <- tables[, , telling, drop = FALSE]
  N <- apply(used, 3, sum)
  crude <- apply(tables, c(1, 2), sum)
  say(stage, "stratified/crudeImpactRatio", (crude[1, 1] / sum(crude[1, ])) / (crude[2, 1] / sum(crude[2, ])))
  if (length(N) == 0) return(invisible())
  if (length(N) == 1) {
    t <- used[, , 1]
    m <- sum(t[1, ]) * sum(t[, 1]) / sum(t)
    v <- sum(t[1, ]) * sum(t[2, ]) * sum(t[, 1]) * sum(t[, 2]) / (sum(t)^2 * (sum(t) - 1))
    say(stage, "stratified/cmh", (t[1, 1] - m)^2 / v)
    return(invisible())
  }
  test <- mantelhaen.test(used, correct = FALSE)
  say(stage, "stratified/cmh", test$statistic); say(stage, "stratified/cmhP", test$p.value)
  say(stage, "stratified/exactP", mantelhaen.test(used, exact = TRUE)$p.value)
  or <- test$estimate
  # a stratum in which everybody is selected says nothing to the test, and that the risks are alike to the ratio
  both <- tables[, , apply(tables, 3, function(t) all(rowSums(t) > 0)), drop = FALSE]
  a <- both[1, 1, ]; n1 <- a + both[1, 2, ]; c <- both[2, 1, ]; n0 <- c + both[2, 2, ]; all <- n1 + n0
  say(stage, "stratified/riskRatio/value", sum(a * n0 / all) / sum(c * n1 / all))
  say(stage, "stratified/riskDifference", sum((a * n0 - c * n1) / all) / sum(n1 * n0 / all))
  if (sum(a) > 0 && sum(c) > 0) {
    # Greenland and Robins 1985
    variance <- sum((n1 * n0 * (a + c) - a * c * all) / all^2) / (sum(a * n0 / all) * sum(c * n1 / all))
    error <- qnorm(.975) * sqrt(variance)
    say(stage, "stratified/riskRatio/low", sum(a * n0 / all) / sum(c * n1 / all) * exp(-error))
    say(stage, "stratified/riskRatio/high", sum(a * n0 / all) / sum(c * n1 / all) * exp(error))
  }
  n1 <- used[1, 1, ] + used[1, 2, ]
  n0 <- used[2, 1, ] + used[2, 2, ]
  if (!is.finite(or) || or == 0) return(invisible())
  say(stage, "stratified/oddsRatio/value", or)
  say(stage, "stratified/oddsRatio/low", test$conf.int[1]); say(stage, "stratified/oddsRatio/high", test$conf.int[2])
  m1 <- used[1, 1, ] + used[2, 1, ]
  A <- 1 - or
  B <- n0 - m1 + or * (n1 + m1)
  fit <- if (abs(A) < 1e-12) n1 * m1 / N else (-B + sqrt(B^2 + 4 * A * or * n1 * m1)) / (2 * A)
  variance <- 1 / (1 / fit + 1 / (m1 - fit) + 1 / (n1 - fit) + 1 / (n0 - m1 + fit))
  bd <- sum((used[1, 1, ] - fit)^2 / variance)
  tarone <- bd - sum(used[1, 1, ] - fit)^2 / sum(variance)
  say(stage, "stratified/breslowDay", bd); say(stage, "stratified/tarone", tarone)
  say(stage, "stratified/homogeneityP", pchisq(bd, length(N) - 1, lower.tail = FALSE))
}

people <- function(stage, group, stratum, selected, rating, exit, event, people, entry = "") {
  rows <<- rbind(rows, data.frame(stage, group, stratum, selected, rating, entry, exit, event, people))
}
# tables as above; each cell is a number of people
cohort <- function(stage, tables) {
  for (k in seq_len(dim(tables)[3])) for (i in 1:2) for (j in 1:2) {
    if (tables[i, j, k] > 0) people(stage, c("x", "y")[i], paste0("s", k), 2 - j, "", "", "", tables[i, j, k])
  }
  crude <- apply(tables, c(1, 2), sum)
  twoByTwo(stage, crude[1, 1], sum(crude[1, ]), crude[2, 1], sum(crude[2, ]))
  stratified(stage, tables)
}
one <- function(stage, a, n1, c, n0) cohort(stage, array(c(a, c, n1 - a, n0 - c), c(2, 2, 1)))

# one table each: a of n1 against c of n0
one("tea", 3, 4, 1, 4)
one("convictions", 2, 17, 10, 13)
one("ritland", 0, 16, 15, 72)
one("perondi", 7, 34, 1, 34)
one("newcombe-a", 56, 70, 48, 80)
one("newcombe-c", 6, 7, 2, 7)
one("newcombe-f", 5, 56, 0, 29)
one("newcombe-g", 0, 10, 0, 20)
one("newcombe-h", 0, 10, 0, 10)
one("newcombe-i", 10, 10, 0, 20)
one("newcombe-j", 10, 10, 0, 10)
one("koopman", 36, 40, 16, 80)
one("aspirin", 189, 11034, 104, 11037)
one("myocardial", 2, 10, 15, 25)
one("nobody-of-group", 0, 12, 7, 20)
one("everybody-of-group", 12, 12, 7, 20)
one("nobody-of-reference", 5, 12, 0, 20)
one("one-against-many", 1, 1, 500, 1000)
one("none-against-many", 0, 1, 999, 1000)
one("everybody", 9, 9, 11, 11)
one("nobody", 0, 9, 0, 11)
one("four-fifths", 40, 100, 50, 100)
one("equal", 30, 60, 50, 100)

# strata
berkeley <- aperm(UCBAdmissions, c(2, 1, 3))[c("Female", "Male"), , ]
cohort("berkeley", berkeley)
for (department in dimnames(UCBAdmissions)$Dept) {
  cohort(paste0("berkeley-", department), berkeley[, , department, drop = FALSE])
}
cohort("rabbits", array(c(0, 0, 6, 5, 3, 0, 3, 6, 6, 2, 0, 4, 5, 6, 1, 0, 2, 5, 0, 0), c(2, 2, 5)))
survivors <- aperm(apply(Titanic, c(1, 2, 4), sum), c(2, 3, 1))
cohort("titanic-women", survivors[c("Female", "Male"), c("Yes", "No"), ])
ages <- aperm(apply(Titanic, c(1, 3, 4), sum), c(2, 3, 1))
cohort("titanic-children", ages[c("Child", "Adult"), c("Yes", "No"), ])
bySexAndClass <- aperm(Titanic, c(3, 4, 1, 2))[c("Child", "Adult"), c("Yes", "No"), , ]
cohort("titanic-children-by-class-and-sex", array(bySexAndClass, c(2, 2, 8)))
cohort("smoking-and-lung-cancer", array(c(126, 35, 100, 61, 908, 497, 688, 807, 913, 336, 747, 598, 235, 58, 172, 121,
  402, 121, 308, 215, 182, 72, 156, 98, 60, 11, 99, 43, 104, 21, 89, 36), c(2, 2, 8)))
cohort("treatment-by-centre", array(c(11, 10, 25, 27, 16, 22, 4, 10, 14, 7, 5, 12, 2, 1, 14, 16, 6, 0, 11, 12, 1, 0, 10, 10,
  1, 1, 4, 8, 4, 6, 2, 1), c(2, 2, 8)))
cohort("hair", array(c(HairEyeColor["Blond", , "Female"], HairEyeColor["Blond", , "Male"],
  HairEyeColor["Brown", , "Female"], HairEyeColor["Brown", , "Male"])[c(1, 5, 2, 6, 9, 13, 10, 14, 3, 7, 4, 8)], c(2, 2, 3)))
cohort("strata-with-zeros", array(c(0, 3, 5, 2, 4, 0, 1, 6, 2, 2, 0, 5), c(2, 2, 3)))
cohort("strata-that-say-nothing", array(c(3, 4, 5, 2, 0, 0, 4, 6, 5, 3, 0, 0, 2, 0, 3, 0, 0, 0, 0, 0, 6, 1, 3, 7), c(2, 2, 6)))
cohort("all-to-one-side", array(c(4, 0, 0, 5, 3, 0, 0, 6), c(2, 2, 2)))
cohort("strata-of-one", array(c(1, 0, 0, 1, 0, 1, 1, 0, 1, 0, 0, 1, 1, 0, 0, 1), c(2, 2, 4)))
cohort("opposite", array(c(9, 2, 3, 10, 2, 9, 10, 3), c(2, 2, 2)))

# ratings: U is R's; the p-value goes through every arrangement
rated <- function(stage, x, y) {
  for (v in x) people(stage, "x", "s", "", v, "", "", 1)
  for (v in y) people(stage, "y", "s", "", v, "", "", 1)
  u <- suppressWarnings(wilcox.test(x, y)$statistic)
  say(stage, "ratings/u", u); say(stage, "ratings/superiority", u / length(x) / length(y))
  ranks <- rank(c(x, y))
  sums <- combn(ranks, length(x), sum)
  mean <- length(x) * (length(ranks) + 1) / 2
  say(stage, "ratings/permutationP", mean(abs(sums - mean) >= abs(sum(ranks[seq_along(x)]) - mean) - 1e-9))
}
rated("sleep", sleep$extra[sleep$group == 1], sleep$extra[sleep$group == 2])
rated("plants", PlantGrowth$weight[PlantGrowth$group == "trt1"], PlantGrowth$weight[PlantGrowth$group == "ctrl"])
rated("sprays", InsectSprays$count[InsectSprays$spray == "C"], InsectSprays$count[InsectSprays$spray == "E"])
rated("warp", warpbreaks$breaks[warpbreaks$wool == "A" & warpbreaks$tension == "L"], warpbreaks$breaks[warpbreaks$wool == "A" & warpbreaks$tension == "M"])
rated("all-alike", c(3, 3, 3, 3), c(3, 3, 3, 3, 3))
rated("one-of-each", 4, 3)
rated("mostly-ties", c(3, 3, 3, 4, 4), c(3, 3, 3, 3, 3, 2, 3))

# ratings within strata, van Elteren's weights; every arrangement of each stratum
elteren <- function(stage, strata) {
  sums <- 0; seen <- 0; mean <- 0
  for (k in seq_along(strata)) {
    x <- strata[[k]]$x; y <- strata[[k]]$y
    for (v in x) people(stage, "x", paste0("s", k), "", v, "", "", 1)
    for (v in y) people(stage, "y", paste0("s", k), "", v, "", "", 1)
    if (length(x) == 0 || length(y) == 0) next
    all <- c(x, y); ranks <- rank(all); weight <- 1 / (length(all) + 1)
    sums <- as.vector(outer(sums, combn(length(all), length(x), function(who) weight * sum(ranks[who])), "+"))
    seen <- seen + weight * sum(ranks[seq_along(x)])
    mean <- mean + weight * length(x) * (length(all) + 1) / 2
  }
  x <- unlist(lapply(strata, `[[`, "x")); y <- unlist(lapply(strata, `[[`, "y"))
  say(stage, "ratings/u", sum(outer(x, y, ">")) + sum(outer(x, y, "==")) / 2)
  say(stage, "ratings/permutationP", mean(abs(sums - mean) >= abs(seen - mean) - 1e-9))
}
elteren("elteren-one-of-each", list(list(x = 3, y = 4), list(x = 5, y = 1), list(x = 2, y = 2)))
elteren("elteren-a-stratum-of-one-group", list(list(x = c(3, 4, 4), y = c(2, 3)), list(x = c(5, 5), y = numeric(0))))
elteren("elteren-unequal", list(list(x = c(1, 2, 2, 3), y = c(2, 3, 3, 4, 5)), list(x = 4, y = c(1, 2, 3, 5, 5))))
set.seed(20261123)
for (i in 1:10) {
  levels <- c(1, 2, 3, 5, 1000)[i %% 5 + 1]
  elteren(paste0("elteren-drawn-", i), lapply(1:2, function(k) list(x = sample(levels, 1 + (i + k) %% 4, TRUE), y = sample(levels, 1 + i %% 5, TRUE))))
}

# times
timed <- function(stage, time, event, isGroup, stratum = rep("s", length(time))) {
  for (i in seq_along(time)) people(stage, if (isGroup[i]) "x" else "y", stratum[i], "", "", time[i], event[i], 1)
  test <- survdiff(Surv(time, event) ~ I(!isGroup) + strata(stratum))
  observed <- if (is.matrix(test$obs)) rowSums(test$obs) else test$obs
  expected <- if (is.matrix(test$exp)) rowSums(test$exp) else test$exp
  say(stage, "survival/logRank", test$chisq)
  say(stage, "survival/logRankP", pchisq(test$chisq, 1, lower.tail = FALSE))
  say(stage, "survival/observed", observed[1]); say(stage, "survival/expected", expected[1])
  median <- summary(survfit(Surv(time[isGroup], event[isGroup]) ~ 1))$table["median"]
  if (!is.na(median)) say(stage, "survival/median", median)
}
remission <- c(6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35)
relapsed <- c(1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0)
placebo <- c(1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23)
timed("freireich", c(remission, placebo), c(relapsed, rep(1, 21)), rep(c(TRUE, FALSE), each = 21))
timed("aml", aml$time, aml$status, aml$x == "Maintained")
timed("ovarian", ovarian$futime, ovarian$fustat, ovarian$rx == 1)
timed("ovarian-by-residual", ovarian$futime, ovarian$fustat, ovarian$rx == 1, paste(ovarian$resid.ds))
timed("veteran", veteran$time, veteran$status, veteran$trt == 1)
timed("veteran-by-cell", veteran$time, veteran$status, veteran$trt == 1, paste(veteran$celltype))
timed("kidney", kidney$time, kidney$status, kidney$sex == 1)
timed("lung", lung$time, lung$status - 1, lung$sex == 1)
timed("nobody-promoted-in-group", c(5, 6, 7, 3, 4, 9), c(0, 0, 0, 1, 1, 0), rep(c(TRUE, FALSE), each = 3))
timed("all-at-once", c(4, 4, 4, 4, 4, 4), c(1, 1, 0, 1, 0, 0), rep(c(TRUE, FALSE), each = 3))

# delayed entry, several at once, leaving as a competing event: the log-rank test from its risk sets, R's Kaplan-Meier and
# Aalen-Johansen
delayed <- function(stage, entry, time, event, isGroup, stratum) {
  for (i in seq_along(time)) people(stage, if (isGroup[i]) "x" else "y", stratum[i], "", "", time[i], event[i], 1, entry[i])
  observed <- 0; expected <- 0; variance <- 0
  for (s in unique(stratum)) for (t in sort(unique(time[event == 1 & stratum == s]))) {
    risk <- stratum == s & entry < t & time >= t
    now <- stratum == s & time == t & event == 1
    n <- sum(risk); part <- sum(risk & isGroup) / n
    observed <- observed + sum(now & isGroup); expected <- expected + sum(now) * part
    if (n > 1) variance <- variance + sum(now) * part * (1 - part) * (n - sum(now)) / (n - 1)
  }
  say(stage, "survival/observed", observed); say(stage, "survival/expected", expected)
  if (variance > 1e-12) {
    say(stage, "survival/logRank", (observed - expected)^2 / variance)
    say(stage, "survival/logRankP", pchisq((observed - expected)^2 / variance, 1, lower.tail = FALSE))
  }
  of <- data.frame(entry, time, event)[isGroup, ]
  kaplan <- survfit(Surv(entry, time, event == 1) ~ 1, data = of, id = seq_len(nrow(of)))
  if (any(of$event == 1)) say(stage, "survival/curve/last/survival", kaplan$surv[max(which(kaplan$n.event > 0))])
  median <- summary(kaplan)$table["median"]
  if (!is.na(median)) say(stage, "survival/median", median)
  states <- survfit(Surv(entry, time, factor(event, 0:2)) ~ 1, data = of, id = seq_len(nrow(of)))
  last <- states$pstate[nrow(states$pstate), ]
  if (any(of$event > 0)) {
    say(stage, "survival/cumulativeIncidence/last/promoted", last[2])
    say(stage, "survival/cumulativeIncidence/last/left", last[3])
  }
}
for (i in 1:12) {
  n <- c(2, 4, 9, 30)[i %% 4 + 1]; until <- c(3, 10, 100)[i %% 3 + 1]
  entry <- sample(0:until, n, TRUE)
  delayed(paste0("delayed-", i), entry, entry + sample(until, n, TRUE), sample(0:2, n, TRUE),
    seq_len(n) %% 2 == 1, paste0("s", sample(1 + i %% 2, n, TRUE)))
}

write.csv(rows, file.path(folder, "published.csv"), row.names = FALSE, quote = FALSE)
writeLines(c(R.version.string, paste("survival", packageVersion("survival")), lines), file.path(folder, "published.txt"))
